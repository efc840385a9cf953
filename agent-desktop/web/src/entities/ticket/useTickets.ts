import { computed, ref, watch } from 'vue'
import { useLive } from '@/live/store'
import { useLoaded } from '@/ui/useLoaded'
import * as api from './api'
import { byHeat } from './clock'

const NUDGE_MILLIS = 700
const LIMIT = 100

/** A live list of tickets: read again shortly after the server says that one changed. */
export function useTickets(filter: () => api.TicketFilter) {
  const live = useLive()
  const nudge = ref(0)
  let pending: ReturnType<typeof setTimeout> | undefined
  watch(() => live.ticketTick, () => {
    pending ??= setTimeout(() => {
      pending = undefined
      nudge.value++
    }, NUDGE_MILLIS)
  })
  const loaded = useLoaded(() => api.tickets({ limit: LIMIT, ...filter() }), [nudge, () => JSON.stringify(filter())])
  const tickets = computed(() => [...(loaded.data.value?.tickets ?? [])].sort(byHeat))
  return { ...loaded, tickets }
}
