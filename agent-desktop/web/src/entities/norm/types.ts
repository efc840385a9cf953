/** Figures of some calls; what cannot be said without calls is absent. Shares run from 0 to 1. */
export interface CallFigures {
  calls: number
  answered: number
  abandoned: number
  quick: number
  connectedRate?: number
  serviceLevel?: number
  abandonedRate?: number
  speedOfAnswerSeconds?: number
  longestWaitSeconds?: number
  talkSeconds?: number
  wrapUpSeconds?: number
  handlingSeconds?: number
}

export interface Worst { from: string; to: string; calls: number; good: number; rate: number }

export interface AgentFigures {
  agent: string
  displayName: string
  calls: CallFigures
  readySeconds: number
  busySeconds: number
  wrapUpSeconds: number
  pausedSeconds: number
  occupancy?: number
}

export interface Norms {
  from: string
  to: string
  answerSeconds: number
  norm: number
  total: CallFigures
  worstConnected?: Worst
  worstQuick?: Worst
  occupancy?: number
  byLine: { line: string; calls: CallFigures }[]
  byAgent: AgentFigures[]
  steps: { from: string; calls: number; answered: number; quick: number }[]
  rolling: { at: string; connectedRate?: number; serviceLevel?: number }[]
}

/** Without ends: the 24 hours until now. */
export interface Span { from?: string; to?: string }
