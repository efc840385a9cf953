import type { TrailStep } from '../call/types'
import type { Ticket } from '../ticket/types'

export type Channel = 'PHONE' | 'WECHAT' | 'WEIBO' | 'DOUYIN' | 'APP' | 'WEB' | 'OPEN311' | 'EVENT'
export type Speaker = 'CITIZEN' | 'AGENT' | 'SYSTEM'
export type Phase = 'WAITING' | 'OFFERED' | 'TALKING' | 'ENDED'

export interface Utterance {
  id: number
  contactId: string
  speaker: Speaker
  at: string
  text: string
  startMillis?: number
  endMillis?: number
  media?: { kind: string; reference: string }
}

export interface Contact {
  id: string
  channel: Channel
  address: string
  name?: string
  medium: 'CALL' | 'CHAT'
  arrivedAt: string
  answeredAt?: string
  endedAt?: string
  endReason?: string
  agent?: string
  ticket?: string
  satisfaction?: number
  recording?: boolean
  direction?: 'INBOUND' | 'OUTBOUND'
  phase: Phase
  utterances?: Utterance[]
  draft?: Ticket
  /** Holds, transfers, conferences, supervision; oldest first. */
  trail?: TrailStep[]
}

/** What lets a citizen's next call go before others. */
export type Mark = 'SENIOR' | 'DISABLED'

/** Why a contact goes before others, and by how many steps. */
export interface Priority {
  kind: 'EMERGENCY_WORDS' | 'SENIOR' | 'DISABLED' | 'REPEAT_CALLER' | 'CALLED_BACK' | 'FLOW'
  steps: number
}

/** A ring: this contact waits for this agent's answer until `expiresAt`. */
export interface Offer {
  contact: Contact
  expiresAt: string
  reason: string
  priority?: Priority[]
}
