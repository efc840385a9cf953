export type Stage =
  | 'GREETED' | 'WAITING' | 'RINGING' | 'TALKING' | 'HELD' | 'CONSULTING' | 'SENDING' | 'RECALLING'
  | 'CONFERENCE' | 'AWAY' | 'AFTER' | 'ENDED'
export type TargetKind = 'AGENT' | 'LINE' | 'NUMBER' | 'EMERGENCY'
export type TransferKind = 'BLIND' | 'CONSULT' | 'THREE_WAY'
export type Part = 'LISTEN' | 'WHISPER' | 'BARGE'

export interface Helper { mode: Part; name: string }

/** Where a call is now. */
export interface CallNow {
  contactId: string
  stage: Stage
  since: string
  agent?: string
  target?: { kind: TargetKind; code: string; name: string }
  /** Whether the target has answered. */
  answered: boolean
  /** The number dialled, when it is not the hotline's own, and the line it belongs to. */
  called?: string
  calledName?: string
  helper?: Helper
}

export interface Targets {
  agents: { code: string; name: string; ready: boolean }[]
  lines: { code: string; name: string; number: string; mode: string }[]
  emergencies: { number: string; name: string }[]
}

/** One step in a contact's history. */
export interface TrailStep {
  at: string
  kind: string
  actor: string
  target: string
  outcome: string
}
