/** What callers hear before an agent answers. */
export interface Announcement {
  id: number
  text: string
  startsAt: string
  endsAt: string
  /** Callers may press 1 and leave satisfied. */
  asks: boolean
  heard: number
  satisfied: number
  createdBy: string
  createdAt: string
  endedBy?: string
}

export interface Wish { text: string; startsAt?: string; endsAt: string; asks: boolean }
export const LONGEST_TEXT = 200
