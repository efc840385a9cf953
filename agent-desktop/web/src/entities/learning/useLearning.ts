import { onBeforeUnmount, watch } from 'vue'
import { useLoaded } from '@/ui/useLoaded'
import { learning as read } from './api'

const LOOK_EVERY_MILLIS = 3_000

/** What was learnt, read again while a training runs. */
export function useLearning() {
  const loaded = useLoaded(read)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  watch(() => loaded.data.value?.running !== undefined, (running) => {
    stop()
    if (running) timer = setInterval(() => void loaded.load(), LOOK_EVERY_MILLIS)
  })
  onBeforeUnmount(stop)
  return { learning: loaded.data, error: loaded.error, slow: loaded.slow, load: loaded.load }
}
