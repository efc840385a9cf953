import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import type { AgentStatus } from '../src/entities/agent/types'
import type { Contact, Offer, Priority, Speaker } from '../src/entities/contact/types'
import type { Alarm } from '../src/entities/insight/types'
import type { MissedLedger } from '../src/entities/missed/types'
import type { Norms } from '../src/entities/norm/types'
import type { Session } from '../src/entities/session/types'
import type { Ticket } from '../src/entities/ticket/types'
import type { ClientMessage, ServerMessage } from '../src/live/messages'
import { TestingArticles } from './articles'
import type { CallNow, Helper } from '../src/entities/call/types'
import { accounts } from './city'
import { sampleAlarms } from './insight'
import { sampleAnnouncements } from './ivr'
import { sampleExamples, sampleLearning } from './learning'
import { sampleLedger } from './outbound'
import { answer, type Call } from './routes'
import { ago, ahead, sampleBoard, sampleTickets } from './samples'
import { sampleQuality } from './quality'
import { page, part } from './static'

const LARGEST_BODY = 1 << 20

/**
 * A typed double of the server: speaks docs/api.md and `/api/live` on a real port and serves the built pages.
 * Tests drive it (`offer`, `say`, `push`, `drop`) and read what the browser asked for (`requests`).
 */
export class TestingHotline {
  tickets: Ticket[] = sampleTickets()
  alarms: Alarm[] = sampleAlarms()
  articles = new TestingArticles()
  contacts: Contact[] = []
  offers: Offer[] = []
  calls: CallNow[] = []
  watchers: Record<string, Helper[]> = {}
  status: AgentStatus = { agent: 'agent1', state: 'PAUSED', since: ago(75_000), reason: '小休' }
  phone: Session['phone']
  quality = sampleQuality()
  learned = { learning: sampleLearning(), examples: sampleExamples() }
  outbound: { ledger: MissedLedger; norms?: Norms } = { ledger: sampleLedger() }
  announced = { announcements: sampleAnnouncements() }
  /** `METHOD path body` of each state-changing request, in order. */
  readonly requests: { method: string; path: string; body: unknown }[] = []
  /** The next request whose `METHOD path` begins so is answered with this refusal, once. */
  refuseNext: { request: string; status: number; error: string; message: string } | undefined
  private readonly server: Server = createServer((request, response) => void this.serve(request, response))
  private readonly live = new WebSocketServer({ noServer: true })
  private utterance = 1000

  async start(port = 0): Promise<string> {
    this.server.on('upgrade', (request, socket, head) => {
      if (!this.who(request)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
        return
      }
      this.live.handleUpgrade(request, socket, head, (ws) => this.join(ws))
    })
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.drop()
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Back to the first morning, for the next test. */
  reset(): void {
    this.tickets = sampleTickets()
    this.alarms = sampleAlarms()
    this.articles = new TestingArticles()
    this.contacts = []
    this.offers = []
    this.calls = []
    this.watchers = {}
    this.status = { agent: 'agent1', state: 'PAUSED', since: ago(75_000), reason: '小休' }
    this.phone = undefined
    this.outbound = { ledger: sampleLedger() }
    this.quality = sampleQuality()
    this.learned = { learning: sampleLearning(), examples: sampleExamples() }
    this.announced = { announcements: sampleAnnouncements() }
    this.requests.length = 0
    this.refuseNext = undefined
  }

  push(message: ServerMessage): void {
    for (const socket of this.live.clients) socket.send(JSON.stringify(message))
  }

  /** The network goes: every live connection is cut. */
  drop(): void {
    for (const socket of this.live.clients) socket.terminate()
  }

  offer(contact: Contact, reason: string, seconds = 20, priority: Priority[] = []): void {
    const offer = { contact, expiresAt: ahead(seconds * 1000), reason, priority }
    this.offers.push(offer)
    this.push({ type: 'offer', ...offer })
  }

  setStatus(state: AgentStatus['state'], more: Partial<AgentStatus> = {}): AgentStatus {
    this.status = { agent: 'agent1', state, since: new Date().toISOString(), ...more }
    this.push({ type: 'agent', status: this.status })
    return this.status
  }

  /** The contact is now served by the agent who is signed in. */
  connect(contact: Contact): void {
    const talking: Contact = { utterances: [], ...contact, phase: 'TALKING', answeredAt: contact.answeredAt ?? new Date().toISOString() }
    this.offers = this.offers.filter((o) => o.contact.id !== contact.id)
    this.contacts = [talking, ...this.contacts.filter((c) => c.id !== contact.id)]
    if (talking.draft) this.tickets = [talking.draft, ...this.tickets.filter((t) => t.number !== talking.draft?.number)]
    this.push({ type: 'contact', contact: talking })
  }

  end(id: string): void {
    const contact = this.contacts.find((c) => c.id === id)
    if (!contact) return
    Object.assign(contact, { phase: 'ENDED', endedAt: new Date().toISOString() })
    this.push({ type: 'contact', contact })
  }

  /** Where a call is now. */
  stage(contactId: string, stage: CallNow['stage'], more: Partial<CallNow> = {}): void {
    const call: CallNow = { contactId, stage, since: new Date().toISOString(), agent: 'agent1', answered: false, ...more }
    this.calls = [...this.calls.filter((c) => c.contactId !== contactId), call]
    this.push({ type: 'call', call })
  }

  say(contactId: string, speaker: Speaker, text: string): number {
    const id = ++this.utterance
    const utterance = { id, contactId, speaker, text, at: new Date().toISOString() }
    this.contacts.find((c) => c.id === contactId)?.utterances?.push(utterance)
    this.push({ type: 'utterance', utterance })
    return id
  }

  fill(contactId: string, change: (ticket: Ticket) => void): void {
    const ticket = this.contacts.find((c) => c.id === contactId)?.draft
    if (!ticket) return
    change(ticket)
    ticket.version++
    this.push({ type: 'draft', contactId, ticket })
  }

  who(request: IncomingMessage): Session | undefined {
    const name = /hotline_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
    return this.session(name)
  }

  /** Agents alone have a telephone. */
  session(username: string | undefined): Session | undefined {
    const account = accounts.find((a) => a.username === username)
    return account && { ...account, phone: account.roles.includes('AGENT') ? this.phone : undefined }
  }

  private join(socket: WebSocket): void {
    const snapshot: ServerMessage = {
      type: 'snapshot', agent: this.status, contacts: this.contacts, offers: this.offers, board: sampleBoard(this.tickets),
    }
    socket.send(JSON.stringify(snapshot))
    for (const call of this.calls) socket.send(JSON.stringify({ type: 'call', call }))
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as ClientMessage
      if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }))
    })
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith('/api/')) return page(url.pathname, response)
    const body = await read(request)
    const call: Call = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body, who: this.who(request) }
    if (call.method !== 'GET') this.requests.push({ method: call.method, path: call.path, body })
    const refusal = this.refuseNext
    if (refusal && `${call.method} ${call.path}`.startsWith(refusal.request)) {
      this.refuseNext = undefined
      return send(response, refusal.status, { code: refusal.status, error: refusal.error, message: refusal.message })
    }
    const { status, json, cookie, file } = answer(this, call)
    if (file) return part(file, request.headers.range, response)
    if (cookie !== undefined) response.setHeader('Set-Cookie', `hotline_session=${cookie}; Path=/; HttpOnly; SameSite=Strict`)
    send(response, status, json)
  }
}

async function read(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= LARGEST_BODY) parts.push(part)
  }
  const text = Buffer.concat(parts).toString()
  return request.headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : text.length
}

function send(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(json === undefined ? '' : JSON.stringify(json))
}
