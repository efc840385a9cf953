import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { PhoneAccount } from '@/entities/session/types'
import { ringTone } from './ringtone'
import { softphone, type Softphone } from './softphone'
import { next, silent, type PhoneEvent, type PhoneState } from './state'

const CALL_LOCK = 'telephone-call'

/** The agent's telephone: what the call bar shows and presses. */
export const usePhone = defineStore('phone', () => {
  const state = ref<PhoneState>(silent)
  const call = computed(() => state.value.call)
  const ring = ringTone()
  let device: Softphone | undefined
  let starting = false

  function tell(event: PhoneEvent): void {
    const wanted = state.value.answerWanted
    state.value = next(state.value, event, Date.now())
    if (event.type === 'ring' && wanted) answer()
  }

  async function start(account: PhoneAccount): Promise<void> {
    if (device || starting) return
    starting = true
    try {
      device = await softphone(account, tell)
    } catch (error) {
      tell({ type: 'failed', cause: error instanceof Error ? error.message : String(error) })
    } finally {
      starting = false
    }
  }

  function stop(): void {
    device?.stop()
    device = undefined
    state.value = silent
  }

  function answer(): void {
    const ringing = call.value.phase === 'RINGING'
    tell({ type: 'answer' })
    if (ringing) device?.answer()
  }

  const hangUp = () => device?.hangUp()
  const mute = (on: boolean) => device?.mute(on)
  const hold = (on: boolean) => device?.hold(on)
  const press = (key: string) => device?.press(key)

  watch(
    () => call.value.phase,
    (phase) => {
      if (phase === 'RINGING') ring.start()
      else ring.stop()
      if (phase === 'NONE') putDown()
      else carry()
    },
  )

  /** Whether this page has had a call, and a lock that other pages of this browser see while it has one. */
  const carried = ref(false)
  let release: (() => void) | undefined
  function carry(): void {
    carried.value = true
    if (release) return
    const over = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks?.request(CALL_LOCK, () => over)
  }
  function putDown(): void {
    release?.()
    release = undefined
  }
  const elsewhere = async () => (await navigator.locks?.query())?.held?.some((it) => it.name === CALL_LOCK) ?? false

  // Closing the page would hang up: the browser asks first.
  window.addEventListener('beforeunload', (event) => {
    if (call.value.phase !== 'NONE') event.preventDefault()
  })

  return { state, call, carried, elsewhere, start, stop, answer, hangUp, mute, hold, press }
})
