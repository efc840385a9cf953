import type { AgentStatus } from '../agent/types'
import type { CallNow, Helper } from '../call/types'

/** A live call as supervisors see it. */
export interface CallRow {
  call: CallNow
  /** Masked. */
  citizen: string
  agentName: string
  watchers: Helper[]
}
export interface Floor {
  calls: CallRow[]
  agents: (AgentStatus & { displayName: string; contacts: number })[]
}
