export const KINDS = ['GREETING', 'CLOSING', 'FORBIDDEN', 'SILENCE', 'TALKING_OVER', 'SPEED'] as const
export type Kind = (typeof KINDS)[number]
export type Verdict = 'CONFIRMED' | 'DISMISSED'

export interface CheckedCall {
  contactId: string
  agent: string
  answeredAt: string
  millis: number
  /** Whether there was anything to judge. */
  transcript: boolean
  score: number
  kinds: Kind[]
  /** Findings nobody has judged. */
  open: number
}

export interface Finding {
  id: number
  kind: Kind
  startMillis: number
  endMillis: number
  speaker?: 'CITIZEN' | 'AGENT'
  words: string
  points: number
  verdict?: Verdict
  note?: string
  judgedBy?: string
  judgedAt?: string
}

export interface Filter {
  agent: string
  kind: Kind | ''
  open: boolean
  /** A day, `2026-11-22`. */
  from: string
}
