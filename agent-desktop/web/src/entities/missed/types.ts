export type MissedCause = 'ABANDONED' | 'QUEUE_FULL' | 'ASKED'
export type OutboundResult = 'REACHED' | 'NO_ANSWER' | 'BUSY' | 'REFUSED' | 'MACHINE' | 'HUNG_UP' | 'FAILED' | 'AGENT_AWAY' | 'LOST'
export type Closing = 'REACHED' | 'CALLED_AGAIN' | 'NUMBER_WITHHELD' | 'ATTEMPTS_USED_UP' | 'REFUSED' | 'TOO_OLD'

/** A citizen who did not reach an agent; the number is masked. */
export interface MissedCall {
  id: number
  address: string
  cause: MissedCause
  /** The first arrival: the place among the waiting. */
  arrivedAt: string
  missedAt: string
  calls: number
  state: 'DUE' | 'TRYING' | 'CLOSED'
  dueAt?: string
  attempts: number
  agent?: string
  lastResult?: OutboundResult
  closing?: Closing
  closedAt?: string
  closedBy?: string
}

export interface MissedLedger {
  automatic: boolean
  allowedNow: boolean
  attempts: number
  from: string
  until: string
  open: MissedCall[]
  closed: MissedCall[]
}
