import { describe, expect, it } from 'vitest'
import { next, silent, type PhoneEvent, type PhoneState } from './state'

const after = (...events: PhoneEvent[]) => events.reduce<PhoneState>((state, event) => next(state, event, 1000), silent)

describe('the softphone', () => {
  it('rings, is answered and talks', () => {
    const state = after({ type: 'registered' }, { type: 'ring', remote: '13812345678' }, { type: 'answer' }, { type: 'answered' })
    expect(state.call).toEqual({ phase: 'TALKING', remote: '13812345678', since: 1000, muted: false, held: false })
  })

  it('remembers an answer that was pressed before the ring came', () => {
    expect(after({ type: 'registered' }, { type: 'answer' }).answerWanted).toBe(true)
  })

  it('forgets the early answer when the ring never came', () => {
    expect(after({ type: 'answer' }, { type: 'ended' }).answerWanted).toBe(false)
  })

  it('goes on talking when the signalling is lost', () => {
    const state = after({ type: 'registered' }, { type: 'ring', remote: '1' }, { type: 'answer' }, { type: 'answered' }, { type: 'disconnected' })
    expect(state.call.phase).toBe('TALKING')
    expect(state.registration).toBe('CONNECTING')
  })

  it('keeps the first call when a second one rings', () => {
    const state = after({ type: 'ring', remote: '1' }, { type: 'ring', remote: '2' })
    expect(state.call).toEqual({ phase: 'RINGING', remote: '1' })
  })

  it.each<PhoneEvent>([{ type: 'muted', on: true }, { type: 'held', on: true }, { type: 'answered' }])('ignores $type without a call', (event) => {
    expect(after(event).call).toEqual({ phase: 'NONE' })
  })

  it('says why the registration failed and clears it once registered', () => {
    expect(after({ type: 'failed', cause: 'Rejected' }).trouble).toBe('Rejected')
    expect(after({ type: 'failed', cause: 'Rejected' }, { type: 'registered' }).trouble).toBeUndefined()
  })
})
