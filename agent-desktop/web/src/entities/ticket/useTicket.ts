import { ref, watch } from 'vue'
import { useLive } from '@/live/store'
import { done, failed } from '@/ui/toast'
import { isRefusal } from '@/http/client'
import { useLoaded } from '@/ui/useLoaded'
import * as api from './api'
import type { Ticket } from './types'

/** One open ticket with its history, and a way to act on it that reports what happened. */
export function useTicket(number: () => string | undefined) {
  const live = useLive()
  const acting = ref(false)
  const { data, error, slow, load } = useLoaded(async () => {
    const wanted = number()
    if (!wanted) return undefined
    const [ticket, history] = await Promise.all([api.ticket(wanted), api.events(wanted)])
    return { ticket, events: history.events }
  }, [number])
  watch(() => live.ticketTick, () => {
    if (live.ticketChanged === undefined || live.ticketChanged === number()) void load()
  })

  /** True when it was done. A stale version reloads the ticket, so that the person sees what changed. */
  async function act(transition: (ticket: Ticket) => Promise<Ticket>, message: (ticket: Ticket) => string): Promise<boolean> {
    const ticket = data.value?.ticket
    if (!ticket || acting.value) return false
    acting.value = true
    try {
      const moved = await transition(ticket)
      done(message(moved))
      live.took(moved)
      return true
    } catch (cause) {
      failed(cause)
      if (isRefusal(cause, 409)) void load()
      return false
    } finally {
      acting.value = false
    }
  }

  return { data, error, slow, load, act, acting }
}
