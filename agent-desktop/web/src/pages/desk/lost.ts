import { computed, watch } from 'vue'
import * as callApi from '@/entities/call/api'
import { useLive } from '@/live/store'
import { usePhone } from '@/phone/store'
import { failed } from '@/ui/toast'
import { useDesk } from './desk'

const PATIENCE_MILLIS = 1_500

/**
 * A page that was reloaded, or opened again after its browser was closed, finds the citizen talking to nobody: its telephone
 * is rung again and answers by itself. A page that has had a call, or that stands beside one that has, leaves it alone.
 */
export function joinLostCall(): void {
  const live = useLive()
  const phone = usePhone()
  const desk = useDesk()
  const lost = computed(() => {
    const id = desk.call?.id
    const stage = id === undefined ? undefined : live.calls[id]?.stage
    const alone = live.connected && phone.state.registration === 'REGISTERED' && phone.call.phase === 'NONE' && !phone.carried
    return alone && (stage === 'TALKING' || stage === 'HELD') ? id : undefined
  })
  watch(lost, (id, _, forget) => {
    if (id === undefined) return
    const wait = setTimeout(() => void join(id).catch(failed), PATIENCE_MILLIS)
    forget(() => clearTimeout(wait))
  }, { immediate: true })

  async function join(id: string): Promise<void> {
    if (await phone.elsewhere()) return
    await callApi.reconnect(id)
    phone.answer()
  }
}
