import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useLive } from '@/live/store'
import * as api from './api'
import type { Floor } from './types'

const SETTLE_MILLIS = 150

/** Live calls; read again whenever the live stream says that one changed. */
export function useFloor() {
  const live = useLive()
  const floor = ref<Floor>()
  const error = ref<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    try {
      floor.value = await api.floor()
      error.value = undefined
    } catch (cause) {
      error.value = cause
    }
  }
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void load()
    }, SETTLE_MILLIS)
  }
  watch(() => live.calls, soon, { deep: true })
  onMounted(load)
  onBeforeUnmount(() => clearTimeout(timer))
  return { floor, error, load }
}
