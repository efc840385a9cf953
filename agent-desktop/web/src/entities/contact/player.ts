import { ref } from 'vue'
import { t } from '@/i18n'
import { failed, Need } from '@/ui/toast'
import { recordingSoFarUrl, recordingUrl } from './api'
import type { Contact, Utterance } from './types'

const AFTER_MILLIS = 400

/** Plays single sentences of a call's recording; of a call that lasts, from what is recorded so far. */
export function usePlayer() {
  /** The utterance that is heard now. */
  const playing = ref<number>()
  let audio: HTMLAudioElement | undefined

  function stop(): void {
    audio?.pause()
    audio?.removeAttribute('src')
    audio = undefined
    playing.value = undefined
  }

  function play(contact: Contact, utterance: Utterance): void {
    const again = playing.value === utterance.id
    stop()
    if (again) return
    const { startMillis, endMillis } = utterance
    if (startMillis === undefined) {
      failed(new Need(t('assist.play.none')))
      return
    }
    const until = (endMillis ?? startMillis) + AFTER_MILLIS
    const sound = new Audio(contact.recording ? recordingUrl(contact.id) : recordingSoFarUrl(contact.id, until))
    audio = sound
    playing.value = utterance.id
    const mine = (act: () => void) => () => {
      if (audio === sound) act()
    }
    const none = mine(() => {
      stop()
      failed(new Need(t('assist.play.none')))
    })
    sound.addEventListener('loadedmetadata', mine(() => {
      if (sound.duration * 1000 <= startMillis) return none()
      sound.currentTime = startMillis / 1000
      sound.play().catch(none)
    }), { once: true })
    sound.addEventListener('timeupdate', mine(() => {
      if (sound.currentTime * 1000 >= until) stop()
    }))
    sound.addEventListener('ended', mine(stop))
    sound.addEventListener('error', none)
  }

  return { playing, play, stop }
}
