import { get, post, put } from '@/http/client'
import type { TicketSummary } from '../ticket/types'
import type { Channel, Contact, Mark, Utterance } from './types'

const at = (id: string) => `/api/contacts/${encodeURIComponent(id)}`

export const contact = (id: string) => get<Contact>(at(id))
export const accept = (id: string) => put<Contact>(`${at(id)}/acceptance`, {})
export const refuse = (id: string) => put<unknown>(`${at(id)}/refusal`, {})
export const say = (id: string, text: string) => post<Utterance>(`${at(id)}/messages`, { text })
export const close = (id: string) => put<unknown>(`${at(id)}/closure`, {})
export const recordingUrl = (id: string) => `${at(id)}/recording`
/** All that hold of this citizen from now on. */
export const mark = (id: string, marks: Mark[]) => put<{ marks: Mark[] }>(`${at(id)}/marks`, { marks })
/** Of a call that lasts: what is recorded so far, up to a point. */
export const recordingSoFarUrl = (id: string, untilMillis: number) => `${at(id)}/recording?until=${untilMillis}`
export const history = (channel: Channel, address: string) =>
  get<{ contacts: Contact[]; tickets: TicketSummary[]; marks: Mark[] }>('/api/citizens/history', { channel, address })
