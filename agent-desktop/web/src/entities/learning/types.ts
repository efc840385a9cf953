/** Shares of texts kept back whose first suggestion is right, without and with what was learnt. */
export interface KeptBack {
  texts: number
  before: number
  after: number
}

export interface Version {
  id: string
  /** Absent for the shipped model, as are `by` and `keptBack`. */
  at?: string
  by?: string
  corrections: number
  keptBack?: KeptBack
  usable: boolean
  current: boolean
}

export interface Day { day: string; dispatched: number; right: number }
export interface OfLine { line: string; dispatched: number; right: number }
/** `suggested` is empty where nothing was suggested. */
export interface Confusion { suggested: string; chosen: string; times: number }

export interface Learning {
  /** Newest first; the last is the shipped model. */
  versions: Version[]
  days: Day[]
  lines: OfLine[]
  confusions: Confusion[]
  waiting: number
  after: number
  running?: { since: string; by: string }
  failedAt?: string
}

export interface Example {
  id: number
  ticket: string
  suggested: string
  chosen: string
  /** Masked. */
  words: string
  by: string
  at: string
  excluded: boolean
}

export const SHIPPED = 'shipped'
