/** What is known of a call's recording. */
export interface Recording {
  contactId: string
  millis: number
  bytes: number
  sha256: string
  complete: boolean
  missingMillis: number
  finishedAt: string
  deletedAt?: string
  deletedBecause?: string
}
