import { defineStore } from 'pinia'
import { reactive, ref, toRefs } from 'vue'
import * as contactApi from '@/entities/contact/api'
import type { Ticket } from '@/entities/ticket/types'
import { useSession } from '@/entities/session/store'
import { openLive, type LiveSocket } from './socket'
import { apply, emptyState } from './state'
import type { ServerMessage } from './messages'

/** The live state of this browser tab, fed by `/api/live`. */
export const useLive = defineStore('live', () => {
  const state = reactive(emptyState())
  const connected = ref(false)
  const everConnected = ref(false)
  let socket: LiveSocket | undefined

  async function complete(id: string): Promise<void> {
    const whole = await contactApi.contact(id)
    const known = state.contacts.find((c) => c.id === id)
    for (const utterance of known?.utterances ?? []) {
      if (!whole.utterances?.some((u) => u.id === utterance.id)) (whole.utterances ??= []).push(utterance)
    }
    if (known) apply(state, { type: 'contact', contact: whole })
  }

  function receive(message: ServerMessage): void {
    apply(state, message)
    if (message.type !== 'snapshot' && message.type !== 'contact') return
    for (const contact of state.contacts) {
      if (contact.utterances !== undefined || asked.has(contact.id)) continue
      asked.add(contact.id)
      complete(contact.id).catch((error: unknown) => console.warn('contact not read', error))
    }
  }
  const asked = new Set<string>()

  function connect(): void {
    if (socket) return
    const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`
    socket = openLive({
      url,
      onMessage: receive,
      onConnected(now) {
        connected.value = now
        if (now) {
          everConnected.value = true
          asked.clear()
        }
      },
      onRefused: () => void useSession().load().catch(() => undefined),
    })
  }

  function disconnect(): void {
    socket?.close()
    socket = undefined
    everConnected.value = false
    Object.assign(state, emptyState())
  }

  /** A transition's answer is newer than what the live stream brought so far. */
  function took(ticket: Ticket): void {
    for (const contact of state.contacts) {
      if (contact.ticket === ticket.number || contact.draft?.number === ticket.number) {
        apply(state, { type: 'draft', contactId: contact.id, ticket })
      }
    }
    state.ticketChanged = ticket.number
    state.ticketTick++
  }

  const dismiss = (id: string) => (state.contacts = state.contacts.filter((c) => c.id !== id))
  const dropNotice = (id: number) => (state.notices = state.notices.filter((n) => n.id !== id))
  const forgetMissed = () => (state.missed = undefined)

  return { ...toRefs(state), connected, everConnected, connect, disconnect, receive, took, dismiss, dropNotice, forgetMissed }
})
