import type { AgentStatus } from '../agent/types'
import type { Priority } from '../contact/types'
import type { TicketSummary } from '../ticket/types'

export interface BoardAgent extends AgentStatus {
  displayName: string
  contacts: number
}

export interface Board {
  at: string
  waiting: { calls: number; chats: number; longestSeconds: number; /** How many go before others, by why. */ priority?: Partial<Record<Priority['kind'], number>> }
  agents: { signedIn: number; ready: number; busy: number; wrapUp: number; paused: number; list: BoardAgent[] }
  today: {
    calls: number
    answered: number
    abandoned: number
    answeredWithin15s: number
    /** Absent without calls. */
    serviceLevel?: number
    connectedRate24h?: number
    averageSpeedOfAnswerSeconds?: number
    messages: number
    tickets: number
    closed: number
    overdue: number
    /** Mean, 1 to 5; absent without ratings. */
    satisfaction?: number
  }
  hourly: { hour: string; calls: number; answered: number; messages: number }[]
  byLine: { code: string; name: string; tickets: number }[]
  burning: TicketSummary[]
}
