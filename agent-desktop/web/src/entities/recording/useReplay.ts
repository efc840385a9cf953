import { computed, ref, type Ref } from 'vue'
import type { Utterance } from '../contact/types'

/** A sentence is marked a little longer than it lasts, so that short ones can be seen. */
const AFTER_MILLIS = 300

/** A player in step with the transcript: where it is, which sentence is heard, and a way to any place. */
export function useReplay(utterances: Ref<Utterance[]>, audio: Readonly<Ref<HTMLAudioElement | null>>) {
  const at = ref<number>()
  const heard = computed(() => {
    const now = at.value
    if (now === undefined) return undefined
    return utterances.value.findLast((it) => it.startMillis !== undefined && it.startMillis <= now && now < (it.endMillis ?? it.startMillis) + AFTER_MILLIS)?.id
  })

  /** The browser tells it a few times a second while it plays. */
  function moved(): void {
    if (audio.value) at.value = audio.value.currentTime * 1000
  }

  /** Nothing is fetched, and no hearing is written down, before somebody asks to hear. */
  function playAt(millis: number): void {
    const sound = audio.value
    if (!sound) return
    const go = () => {
      sound.currentTime = millis / 1000
      at.value = millis
      void sound.play().catch(() => undefined)
    }
    if (sound.readyState >= HTMLMediaElement.HAVE_METADATA) return go()
    sound.addEventListener('loadedmetadata', go, { once: true })
    sound.preload = 'auto'
    sound.load()
  }

  return { heard, moved, playAt }
}
