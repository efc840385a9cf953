import { ref, shallowRef, watch, type WatchSource } from 'vue'

const SKELETON_AFTER_MILLIS = 250

/**
 * Reads something from the server and again whenever `when` changes. `slow` turns true only after a quarter
 * of a second of the first read, so that fast answers never flash a skeleton; later reads keep what is shown.
 */
export function useLoaded<T>(read: () => Promise<T>, when: WatchSource[] = []) {
  const data = shallowRef<T>()
  const error = shallowRef<unknown>()
  const slow = ref(false)
  let run = 0

  async function load(): Promise<void> {
    const mine = ++run
    const patience = setTimeout(() => (slow.value = data.value === undefined), SKELETON_AFTER_MILLIS)
    try {
      const answer = await read()
      if (mine !== run) return
      data.value = answer
      error.value = undefined
    } catch (cause) {
      if (mine === run) error.value = cause
    } finally {
      clearTimeout(patience)
      if (mine === run) slow.value = false
    }
  }

  if (when.length > 0) watch(when, () => void load())
  void load()
  return { data, error, slow, load }
}
