import { describe, expect, it } from 'vitest'
import type { Contact } from '@/entities/contact/types'
import type { Ticket } from '@/entities/ticket/types'
import { apply, emptyState } from './state'

const contact = (over: Partial<Contact> = {}): Contact => ({
  id: 'c1', channel: 'PHONE', address: '138****5678', medium: 'CALL', arrivedAt: '2026-11-22T10:00:00+08:00', phase: 'TALKING', ...over,
})
const utterance = (id: number, text: string) => ({ id, contactId: 'c1', speaker: 'CITIZEN' as const, at: '2026-11-22T10:00:01+08:00', text })
const draft = (version: number) => ({ number: 'T1', version }) as Ticket

function talking() {
  const state = emptyState()
  apply(state, { type: 'contact', contact: contact({ utterances: [] }) })
  return state
}

describe('the live state', () => {
  it('is replaced as a whole by a snapshot', () => {
    const state = talking()
    apply(state, { type: 'partial', contactId: 'c1', speaker: 'CITIZEN', text: '暖' })
    apply(state, { type: 'snapshot', contacts: [contact({ id: 'c2' })], offers: [] })
    expect(state.contacts.map((c) => c.id)).toEqual(['c2'])
    expect(state.partials).toEqual({})
  })

  it('keeps a doubled utterance once and late ones in order', () => {
    const state = talking()
    for (const u of [utterance(2, '二'), utterance(1, '一'), utterance(2, '二')]) apply(state, { type: 'utterance', utterance: u })
    expect(state.contacts[0]?.utterances?.map((u) => u.text)).toEqual(['一', '二'])
  })

  it('drops the partial once the sentence is final', () => {
    const state = talking()
    apply(state, { type: 'partial', contactId: 'c1', speaker: 'CITIZEN', text: '暖气不' })
    apply(state, { type: 'utterance', utterance: utterance(1, '暖气不热') })
    expect(state.partials.c1?.CITIZEN).toBe('')
  })

  it('keeps what was said when the contact changes without its utterances', () => {
    const state = talking()
    apply(state, { type: 'utterance', utterance: utterance(1, '一') })
    apply(state, { type: 'contact', contact: contact({ phase: 'ENDED' }) })
    expect(state.contacts[0]).toMatchObject({ phase: 'ENDED', utterances: [{ text: '一' }] })
  })

  it('never goes back to an older draft', () => {
    const state = talking()
    apply(state, { type: 'draft', contactId: 'c1', ticket: draft(5) })
    apply(state, { type: 'draft', contactId: 'c1', ticket: draft(4) })
    expect(state.contacts[0]?.draft?.version).toBe(5)
  })

  it('says what happened to a ring that nobody answered', () => {
    const state = emptyState()
    apply(state, { type: 'offer', contact: contact({ phase: 'OFFERED' }), expiresAt: '2026-11-22T10:00:20+08:00', reason: '供热' })
    apply(state, { type: 'offer-gone', contactId: 'c1', because: 'UNANSWERED' })
    expect(state.offers).toEqual([])
    expect(state.missed?.because).toBe('UNANSWERED')
  })

  it('does not call a ring missed that this agent answered', () => {
    const state = emptyState()
    apply(state, { type: 'offer', contact: contact({ phase: 'OFFERED' }), expiresAt: '2026-11-22T10:00:20+08:00', reason: '供热' })
    apply(state, { type: 'contact', contact: contact() })
    apply(state, { type: 'offer-gone', contactId: 'c1', because: 'answered' })
    expect(state.missed).toBeUndefined()
    expect(state.contacts).toHaveLength(1)
  })

  it('lets a call go that went back into the queue', () => {
    const state = talking()
    apply(state, { type: 'contact', contact: contact({ phase: 'WAITING' }) })
    expect(state.contacts).toEqual([])
  })

  it('raises each alarm once', () => {
    const state = talking()
    for (const id of [1, 2]) apply(state, { type: 'alarm', contactId: 'c1', service: '119', phrase: '着火', utteranceId: id })
    expect(state.alarms.c1).toHaveLength(1)
  })
})
