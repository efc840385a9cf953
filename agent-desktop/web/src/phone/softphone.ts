import type { PhoneAccount } from '@/entities/session/types'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { RTCSessionEvent } from 'jssip/lib/UA'
import { microphone } from './microphone'
import type { PhoneEvent } from './state'

export interface Softphone {
  answer(): void
  hangUp(): void
  mute(on: boolean): void
  hold(on: boolean): void
  press(key: string): void
  stop(): void
}

const REGISTER_SECONDS = 120
const FIRST_RETRY_MILLIS = 2_000
const LONGEST_RETRY_MILLIS = 30_000
const ICE_PATIENCE_MILLIS = 400

/** Registers, keeps registered and carries one call at a time; a second ring is answered "busy". */
export async function softphone(account: PhoneAccount, tell: (event: PhoneEvent) => void): Promise<Softphone> {
  const { UA, WebSocketInterface } = await import('jssip')
  const speaker = new Audio()
  speaker.autoplay = true
  let call: RTCSession | undefined
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const agent = new UA({
    sockets: [new WebSocketInterface(account.server)],
    uri: account.uri,
    password: account.password,
    register: true,
    register_expires: REGISTER_SECONDS,
    session_timers: false,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 10,
    user_agent: 'hotline-desk',
  })

  function over(session: RTCSession, cause?: string): void {
    if (session !== call) return
    call = undefined
    speaker.srcObject = null
    tell({ type: 'ended', cause })
  }

  function listen(session: RTCSession): void {
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', (event) => {
        speaker.srcObject = event.streams[0] ?? new MediaStream([event.track])
        void speaker.play().catch((error: unknown) => console.warn('speaker', error))
      })
    })
    // One candidate is enough in a closed network; do not wait for every interface of the machine.
    let patience: ReturnType<typeof setTimeout> | undefined
    session.on('icecandidate', ({ ready }) => {
      patience ??= setTimeout(ready, ICE_PATIENCE_MILLIS)
    })
    session.on('confirmed', () => tell({ type: 'answered' }))
    session.on('ended', () => over(session))
    session.on('failed', ({ originator, cause }) => over(session, originator === 'local' ? cause : undefined))
    session.on('getusermediafailed', () => tell({ type: 'ended', cause: 'microphone' }))
    session.on('muted', () => tell({ type: 'muted', on: true }))
    session.on('unmuted', () => tell({ type: 'muted', on: false }))
    session.on('hold', ({ originator }) => originator === 'local' && tell({ type: 'held', on: true }))
    session.on('unhold', ({ originator }) => originator === 'local' && tell({ type: 'held', on: false }))
  }

  agent.on('connecting', () => tell({ type: 'connecting' }))
  agent.on('disconnected', () => tell({ type: 'disconnected' }))
  agent.on('registered', () => {
    failures = 0
    tell({ type: 'registered' })
  })
  agent.on('registrationFailed', ({ cause }) => {
    tell({ type: 'failed', cause: cause ?? 'registration' })
    clearTimeout(retry)
    const delay = Math.min(FIRST_RETRY_MILLIS * 2 ** failures++, LONGEST_RETRY_MILLIS)
    if (!stopped) retry = setTimeout(() => agent.isConnected() && agent.register(), delay)
  })
  agent.on('newRTCSession', ({ originator, session }: RTCSessionEvent) => {
    if (originator !== 'remote') return
    if (call) {
      session.terminate({ status_code: 486 })
      return
    }
    call = session
    listen(session)
    tell({ type: 'ring', remote: session.remote_identity.uri.user ?? '' })
  })
  agent.start()

  return {
    answer() {
      call?.answer({ mediaConstraints: { audio: microphone(), video: false }, pcConfig: { iceServers: [] } })
    },
    hangUp() {
      if (call && !call.isEnded()) call.terminate()
    },
    mute(on) {
      if (on) call?.mute({ audio: true })
      else call?.unmute({ audio: true })
    },
    hold(on) {
      if (on) call?.hold()
      else call?.unhold()
    },
    press: (key) => call?.sendDTMF(key),
    stop() {
      stopped = true
      clearTimeout(retry)
      agent.stop()
    },
  }
}
