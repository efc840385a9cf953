export type AgentStateName = 'SIGNED_OUT' | 'READY' | 'RESERVED' | 'BUSY' | 'WRAP_UP' | 'PAUSED'

export interface AgentStatus {
  agent: string
  state: AgentStateName
  since: string
  until?: string
  reason?: string
}
