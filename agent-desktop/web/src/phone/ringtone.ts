export interface RingTone {
  start(): void
  stop(): void
}

const HERTZ = 425
const ON_SECONDS = 1
const CYCLE_MILLIS = 4_000
const VOLUME = 0.08

/** China's ringing cadence (425 Hz, one second on, three off), quietly; no sound file needed. */
export function ringTone(): RingTone {
  let context: AudioContext | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  function burst(): void {
    if (!context) return
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    const now = context.currentTime
    oscillator.frequency.value = HERTZ
    gain.gain.setValueAtTime(0, now)
    gain.gain.linearRampToValueAtTime(VOLUME, now + 0.04)
    gain.gain.setValueAtTime(VOLUME, now + ON_SECONDS - 0.05)
    gain.gain.linearRampToValueAtTime(0, now + ON_SECONDS)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(now)
    oscillator.stop(now + ON_SECONDS)
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
    void context?.close()
    context = undefined
  }

  return {
    start() {
      if (timer !== undefined || typeof AudioContext === 'undefined') return
      context = new AudioContext()
      burst()
      timer = setInterval(burst, CYCLE_MILLIS)
    },
    stop,
  }
}
