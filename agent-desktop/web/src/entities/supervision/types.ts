import type { AgentStatus } from '../agent/types'
import type { CallNow, Helper } from '../call/types'
import type { Priority } from '../contact/types'

/** A live call as supervisors see it. */
export interface CallRow {
  call: CallNow
  /** Masked. */
  citizen: string
  agentName: string
  /** Why it goes before others, while it waits. */
  priority?: Priority[]
  watchers: Helper[]
}
export interface Floor {
  calls: CallRow[]
  agents: (AgentStatus & { displayName: string; contacts: number })[]
}
