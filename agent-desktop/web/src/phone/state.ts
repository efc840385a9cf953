/** The softphone as values: registration and at most one call. */
export type Registration = 'OFF' | 'CONNECTING' | 'REGISTERED' | 'FAILED'

export type Call =
  | { phase: 'NONE' }
  | { phase: 'RINGING'; remote: string }
  | { phase: 'ANSWERING'; remote: string }
  | { phase: 'TALKING'; remote: string; since: number; muted: boolean; held: boolean }

export interface PhoneState {
  registration: Registration
  call: Call
  /** Why the last registration or call failed, a SIP cause or a browser error name. */
  trouble?: string
  /** Answer was pressed before the ring reached the browser. */
  answerWanted: boolean
}

export type PhoneEvent =
  | { type: 'connecting' }
  | { type: 'registered' }
  | { type: 'failed'; cause: string }
  | { type: 'disconnected' }
  | { type: 'ring'; remote: string }
  | { type: 'answer' }
  | { type: 'answered' }
  | { type: 'ended'; cause?: string }
  | { type: 'muted'; on: boolean }
  | { type: 'held'; on: boolean }

export const silent: PhoneState = { registration: 'OFF', call: { phase: 'NONE' }, answerWanted: false }

/** Late and doubled SIP events are normal: what does not fit leaves the state as it is. */
export function next(state: PhoneState, event: PhoneEvent, now: number): PhoneState {
  switch (event.type) {
    case 'connecting':
      return { ...state, registration: 'CONNECTING' }
    case 'registered':
      return { ...state, registration: 'REGISTERED', trouble: undefined }
    case 'failed':
      return { ...state, registration: 'FAILED', trouble: event.cause }
    case 'disconnected':
      // The voice runs beside the signalling: a call that talks goes on.
      return { ...state, registration: state.registration === 'OFF' ? 'OFF' : 'CONNECTING' }
    case 'ring':
      return state.call.phase === 'NONE' ? { ...state, call: { phase: 'RINGING', remote: event.remote } } : state
    case 'answer':
      if (state.call.phase === 'NONE') return { ...state, answerWanted: true }
      if (state.call.phase !== 'RINGING') return state
      return { ...state, answerWanted: false, call: { phase: 'ANSWERING', remote: state.call.remote } }
    case 'answered':
      if (state.call.phase === 'NONE' || state.call.phase === 'TALKING') return state
      return { ...state, call: { phase: 'TALKING', remote: state.call.remote, since: now, muted: false, held: false } }
    case 'ended':
      return { ...state, call: { phase: 'NONE' }, answerWanted: false, trouble: event.cause ?? state.trouble }
    case 'muted':
      return state.call.phase === 'TALKING' ? { ...state, call: { ...state.call, muted: event.on } } : state
    case 'held':
      return state.call.phase === 'TALKING' ? { ...state, call: { ...state.call, held: event.on } } : state
    default: {
      const impossible: never = event
      return impossible
    }
  }
}
