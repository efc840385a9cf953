import type { AgentStatus } from '@/entities/agent/types'
import type { Board } from '@/entities/board/types'
import type { CallNow } from '@/entities/call/types'
import type { Contact, Offer, Speaker, Utterance } from '@/entities/contact/types'
import type { KnowledgeHit } from '@/entities/knowledge/types'
import type { SimilarTicket } from '@/entities/ticket/types'
import type { ServerMessage } from './messages'

export interface Alarm {
  kind: 'EMERGENCY' | 'EMOTION'
  /** Whom to call, or the feeling. */
  service: string
  phrase: string
  /** 1 noticeable, 2 strong, 3 act now. */
  level: number
  utteranceId: number
}

export interface Notice {
  id: number
  level: 'INFO' | 'WARNING' | 'ERROR'
  text: string
}

/** What the browser knows of the shift. Replaced as a whole by each snapshot. */
export interface LiveState {
  agent: AgentStatus | undefined
  contacts: Contact[]
  offers: Offer[]
  board: Board | undefined
  partials: Record<string, Partial<Record<Speaker, string>>>
  knowledge: Record<string, KnowledgeHit[]>
  similar: Record<string, SimilarTicket[]>
  alarms: Record<string, Alarm[]>
  /** Where each call is, by contact. */
  calls: Record<string, CallNow>
  notices: Notice[]
  missed: { contact: Contact; because: string } | undefined
  /** Counts changes of tickets; `ticketChanged` says which one, nothing when it may be any. */
  ticketTick: number
  ticketChanged: string | undefined
}

export const emptyState = (): LiveState => ({
  agent: undefined,
  contacts: [],
  offers: [],
  board: undefined,
  partials: {},
  knowledge: {},
  similar: {},
  alarms: {},
  calls: {},
  notices: [],
  missed: undefined,
  ticketTick: 0,
  ticketChanged: undefined,
})

const NOTICES_KEPT = 4
let noticeId = 0

function putContact(state: LiveState, fresh: Contact): void {
  const old = state.contacts.find((c) => c.id === fresh.id)
  if (old) Object.assign(old, { ...fresh, utterances: fresh.utterances ?? old.utterances, draft: fresh.draft ?? old.draft })
  else if (fresh.phase === 'TALKING' || fresh.phase === 'ENDED') state.contacts.unshift(fresh)
  // Back in the queue: no longer this agent's.
  if (fresh.phase === 'WAITING') state.contacts = state.contacts.filter((c) => c.id !== fresh.id)
}

function putUtterance(state: LiveState, utterance: Utterance): void {
  const contact = state.contacts.find((c) => c.id === utterance.contactId)
  if (!contact) return
  const others = (contact.utterances ?? []).filter((u) => u.id !== utterance.id)
  contact.utterances = [...others, utterance].sort((a, b) => a.id - b.id)
  const partial = state.partials[utterance.contactId]
  if (partial) partial[utterance.speaker] = ''
}

function dropOffer(state: LiveState, contactId: string, because: string): void {
  const offer = state.offers.find((o) => o.contact.id === contactId)
  state.offers = state.offers.filter((o) => o.contact.id !== contactId)
  const taken = state.contacts.some((c) => c.id === contactId && c.phase === 'TALKING')
  if (offer && !taken) state.missed = { contact: offer.contact, because }
}

/** Applies one message in place. Doubled messages change nothing. */
export function apply(state: LiveState, message: ServerMessage): void {
  switch (message.type) {
    case 'snapshot':
      state.agent = message.agent
      state.contacts = message.contacts
      state.offers = message.offers
      state.board = message.board ?? state.board
      state.partials = {}
      state.calls = {}
      state.ticketChanged = undefined
      state.ticketTick++
      return
    case 'agent':
      state.agent = message.status
      return
    case 'offer': {
      const { contact, expiresAt, reason, priority } = message
      state.offers = [...state.offers.filter((o) => o.contact.id !== contact.id), { contact, expiresAt, reason, priority }]
      state.missed = undefined
      return
    }
    case 'offer-gone':
      dropOffer(state, message.contactId, message.because)
      return
    case 'contact':
      putContact(state, message.contact)
      if (message.contact.phase !== 'OFFERED') {
        state.offers = state.offers.filter((o) => o.contact.id !== message.contact.id)
      }
      return
    case 'partial':
      ;(state.partials[message.contactId] ??= {})[message.speaker] = message.text
      return
    case 'utterance':
      putUtterance(state, message.utterance)
      return
    case 'draft': {
      const contact = state.contacts.find((c) => c.id === message.contactId)
      if (contact && (contact.draft === undefined || contact.draft.version <= message.ticket.version)) {
        contact.draft = message.ticket
      }
      return
    }
    case 'knowledge':
      state.knowledge[message.contactId] = message.articles
      return
    case 'similar':
      state.similar[message.contactId] = message.tickets
      return
    case 'alarm': {
      const { kind = 'EMERGENCY', service, phrase, level = 3, utteranceId } = message
      const alarms = (state.alarms[message.contactId] ??= [])
      if (!alarms.some((a) => a.service === service && a.phrase === phrase)) alarms.push({ kind, service, phrase, level, utteranceId })
      return
    }
    case 'ticket':
      state.ticketChanged = message.ticket.number
      state.ticketTick++
      return
    case 'board':
      state.board = message.board
      return
    case 'notice':
      state.notices = [...state.notices, { id: ++noticeId, level: message.level, text: message.text }].slice(-NOTICES_KEPT)
      return
    case 'call':
      if (message.call.stage === 'ENDED') state.calls = Object.fromEntries(Object.entries(state.calls).filter(([id]) => id !== message.call.contactId))
      else state.calls[message.call.contactId] = message.call
      return
    case 'pong':
      return
    default: {
      // A newer server may say more; what this page does not know it leaves alone.
      const unknown: never = message
      console.warn('unknown live message', (unknown as { type?: string }).type)
    }
  }
}
