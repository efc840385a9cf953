import type { Channel } from '../contact/types'
import type { Line } from '../line/types'

export const TICKET_STATES = [
  'TAKEN', 'AWAITING_DISPATCH', 'DISPATCHED', 'SIGNED', 'RETURNED', 'REPLIED', 'CALLING_BACK', 'CLOSED', 'INVALID',
] as const
export type TicketState = (typeof TICKET_STATES)[number]
export const KINDS = ['REQUEST', 'COMPLAINT', 'CONSULTATION', 'SUGGESTION', 'REPORT', 'PRAISE', 'NOTHING'] as const
export type Kind = (typeof KINDS)[number]
export const URGENCIES = ['EMERGENCY', 'URGENT', 'ORDINARY'] as const
export type Urgency = (typeof URGENCIES)[number]

export interface Field {
  value: string
  by: 'AGENT' | 'UTTERANCE' | 'RULE'
  utteranceId?: number
  confidence?: number
  reason?: string
  /** Where in what was said it was read, oldest first. */
  evidence?: Evidence[]
}

/** Characters `start` to `end` of an utterance's text. */
export interface Evidence {
  utteranceId: number
  start: number
  end: number
}

export const FIELD_NAMES = ['title', 'request', 'place', 'person', 'phone', 'time', 'organisation', 'amount', 'line', 'kind', 'urgency', 'summary'] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export interface Attachment {
  id: string
  name: string
  size: number
  type: string
}

export interface Ticket {
  number: string
  version: number
  state: TicketState
  channel: Channel
  createdAt: string
  line?: Line
  lineCode?: string
  department?: string
  departmentName?: string
  coDepartments: string[]
  kind: Kind
  urgency: Urgency
  dueAt?: string
  signedAt?: string
  repliedAt?: string
  closedAt?: string
  satisfaction?: number
  contactIds: string[]
  citizen: { name?: string; address: string }
  fields: Partial<Record<FieldName, Field>>
  /** What else was heard, by its name in Chinese. */
  facts?: Record<string, Field>
  suggestions: {
    lines: { code: string; name: string; confidence: number }[]
    reasons: string[]
    dueAt?: string
    dueReason?: string
    missing: string[]
  }
  reply?: { text: string; at: string; by: string; attachments: Attachment[] }
  answer?: { text: string; articleId?: string; articleTitle?: string }
  returns: { reason: string; at: string; by: string }[]
  redoCount: number
}

export interface TicketSummary {
  number: string
  version: number
  state: TicketState
  title: string
  place?: string
  lineCode?: string
  lineName?: string
  departmentName?: string
  urgency: Urgency
  channel: Channel
  createdAt: string
  dueAt?: string
  overdue: boolean
}

/** An earlier ticket like the one at hand; masked. */
export interface SimilarTicket {
  number: string
  kind: 'NEAR_DUPLICATE' | 'SAME_EVENT' | 'SIMILAR'
  score: number
  reason: string
  title: string
  place?: string
  line?: string
  createdAt: string
  closed: boolean
  answer?: string
}

export interface TicketEvent {
  id: number
  kind: string
  at: string
  actor: string
  data: Record<string, unknown>
}
