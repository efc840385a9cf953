import { isRefusal } from '@/http/client'
import * as api from './api'
import type { Ticket } from './types'

/**
 * Runs a transition; when only the version moved on (live extraction does that every few seconds) reads the
 * ticket again and tries once more, provided that it is still in the state in which the person decided.
 */
export async function withFreshVersion(ticket: Ticket, act: (t: Ticket) => Promise<Ticket>): Promise<Ticket> {
  try {
    return await act(ticket)
  } catch (error) {
    if (!isRefusal(error, 409, 'stale')) throw error
    const fresh = await api.ticket(ticket.number)
    if (fresh.state !== ticket.state) throw error
    return act(fresh)
  }
}
