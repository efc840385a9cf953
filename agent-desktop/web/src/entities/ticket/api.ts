import { get, put, upload } from '@/http/client'
import type { Attachment, FieldName, Ticket, TicketEvent, TicketSummary } from './types'

const at = (number: string) => `/api/tickets/${encodeURIComponent(number)}`

export interface TicketFilter {
  state?: string
  line?: string
  department?: string
  q?: string
  limit?: number
  before?: string
}

export const tickets = (filter: TicketFilter) =>
  get<{ tickets: TicketSummary[]; next?: string }>('/api/tickets', { ...filter })
export const ticket = (number: string) => get<Ticket>(at(number))
export const events = (number: string) => get<{ events: TicketEvent[] }>(`${at(number)}/events`)

export const saveDraft = (t: Versioned, fields: Partial<Record<FieldName, string>>) =>
  put<Ticket>(`${at(t.number)}/draft`, { version: t.version, fields })
export const answer = (t: Versioned, text: string, articleId?: string) =>
  put<Ticket>(`${at(t.number)}/answer`, { version: t.version, articleId, answer: text })
export const submit = (t: Versioned) => put<Ticket>(`${at(t.number)}/submission`, { version: t.version })
export const dispatch = (t: Versioned, line: string, more: { note?: string; dueAt?: string; coDepartments?: string[] } = {}) =>
  put<Ticket>(`${at(t.number)}/dispatch`, { version: t.version, line, ...more })
export const sign = (t: Versioned) => put<Ticket>(`${at(t.number)}/signing`, { version: t.version })
export const sendBack = (t: Versioned, reason: string) =>
  put<Ticket>(`${at(t.number)}/return`, { version: t.version, reason })
export const arbitrate = (t: Versioned, accepted: boolean, reason: string, line?: string) =>
  put<Ticket>(`${at(t.number)}/arbitration`, { version: t.version, accepted, line, reason })
export const reply = (t: Versioned, text: string, attachments: string[]) =>
  put<Ticket>(`${at(t.number)}/reply`, { version: t.version, text, attachments })
export const callBack = (t: Versioned, satisfaction: number, note?: string) =>
  put<Ticket>(`${at(t.number)}/callback`, { version: t.version, satisfaction, note })
export const closeTicket = (t: Versioned, reason: string) =>
  put<Ticket>(`${at(t.number)}/closure`, { version: t.version, reason })
export const invalidate = (t: Versioned, reason: string) =>
  put<Ticket>(`${at(t.number)}/invalidation`, { version: t.version, reason })
export const unmask = (number: string, reason: string) =>
  put<{ phone: string }>(`${at(number)}/unmasking`, { reason })

export const attach = (file: File) => upload<Attachment>('/api/attachments', file)
export const attachmentUrl = (id: string) => `/api/attachments/${encodeURIComponent(id)}`

/** What a transition needs to know: which ticket, and which version of it the person saw. */
export interface Versioned {
  number: string
  version: number
}
