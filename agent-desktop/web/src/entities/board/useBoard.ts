import { computed, reactive, watch } from 'vue'
import { useLive } from '@/live/store'
import { useLoaded } from '@/ui/useLoaded'
import { board as read } from './api'
import type { Board } from './types'

/** GB/T 33358-2016: at least 95 % of calls connected over any 24 hours; the same bar for the 15 second level. */
export const NORM = 0.95
const KEY = 'hotline.board.below'

export interface Rate {
  value: number | undefined
  /** Since when it has been below the norm, as far as this screen has seen. */
  since: string | undefined
}

/** The board, live when the stream brings it, and for each rate since when it has broken its norm. */
export function useBoard() {
  const live = useLive()
  const loaded = useLoaded(async () => live.board ?? (await read()))
  const board = computed(() => live.board ?? loaded.data.value)
  const below = reactive<Record<string, string>>(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, string>)

  const values = (b: Board) => ({ level: b.today.serviceLevel, connected: b.today.connectedRate24h })
  watch(board, (b) => {
    if (!b) return
    for (const [name, value] of Object.entries(values(b))) {
      if (value === undefined || value >= NORM) Reflect.deleteProperty(below, name)
      else below[name] ??= b.at
    }
    sessionStorage.setItem(KEY, JSON.stringify(below))
  }, { immediate: true })

  const rate = (name: 'level' | 'connected') =>
    computed<Rate>(() => {
      const b = board.value
      return { value: b && values(b)[name], since: below[name] }
    })
  return { board, level: rate('level'), connected: rate('connected'), connectedLive: computed(() => live.connected), error: loaded.error, slow: loaded.slow, load: loaded.load }
}
