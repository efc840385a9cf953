import type { Session } from '../src/entities/session/types'
import type { FieldName, Ticket, TicketState } from '../src/entities/ticket/types'
import { accounts, articles, hits, lineOf, lines, PASSWORD } from './city'
import type { TestingHotline } from './hotline'
import { insights, sampleSimilar } from './insight'
import { announce, sampleFlows } from './ivr'
import { learn } from './learning'
import { outbound } from './outbound'
import { inspect } from './quality'
import { supervise, transfers } from './transfers'
import { sampleBoard, summary, timeline } from './samples'

export interface Call { method: string; path: string; query: URLSearchParams; body: unknown; who: Session | undefined }
export interface Answer { status: number; json?: unknown; cookie?: string; file?: string }

const ok = (json?: unknown, status = 200): Answer => ({ status, json })
const refuse = (status: number, error: string, message: string): Answer => ({ status, json: { code: status, error, message } })

interface Body {
  username?: string; password?: string; state?: string; reason?: string; text?: string; version?: number; line?: string
  fields?: Partial<Record<FieldName, string>>; answer?: string; articleId?: string; accepted?: boolean; satisfaction?: number; attachments?: string[]; marks?: string[]
}

/** What the server would say. Just enough rules for the pages to be honest: versions, states, one department's view. */
export function answer(hotline: TestingHotline, call: Call): Answer {
  const body = (typeof call.body === 'object' ? call.body : {}) as Body
  const at = `${call.method} ${call.path}`
  if (at === 'POST /api/session') return signIn(hotline, body)
  if (at === 'GET /api/demo') return ok({ accounts: accounts.map((a) => ({ username: a.username, role: a.roles[0], displayName: a.displayName })), passwordHint: 'var/demo-password' })
  const [, publicArticle] = /^\/api\/knowledge\/([^/]+)$/.exec(call.path) ?? []
  if (at === 'GET /api/knowledge') return ok({ articles: hits(call.query.get('q') ?? '') })
  if (publicArticle) return found(articles.find((a) => a.id === publicArticle))
  if (!call.who) return refuse(401, 'signed-out', '请先登录')
  if (at === 'GET /api/session') return ok(call.who)
  if (at === 'DELETE /api/session') return { status: 204, cookie: '' }
  if (at === 'GET /api/lines') return ok({ lines })
  if (at === 'GET /api/board') return ok(sampleBoard(hotline.tickets))
  if (at === 'GET /api/tickets') return ok({ tickets: list(hotline, call) })
  if (at === 'GET /api/citizens/history') return ok({ contacts: [{ id: 'past-1', channel: 'PHONE', address: '138****5678', medium: 'CALL', arrivedAt: new Date().toISOString(), phase: 'ENDED' }], tickets: hotline.tickets.filter((t) => t.lineCode === 'heating').slice(0, 3).map(summary), marks: [] })
  if (call.method === 'PUT' && call.path.endsWith('/marks')) return ok({ marks: body.marks })
  if (at === 'PUT /api/agent/status') return ok(hotline.setStatus(body.state === 'READY' ? 'READY' : body.state === 'PAUSED' ? 'PAUSED' : 'SIGNED_OUT', { reason: body.reason }))
  if (at === 'POST /api/agent/wrap-up-completion') return ok(hotline.setStatus('READY'))
  if (at === 'POST /api/attachments') return ok({ id: 'a1', name: '现场照片.jpg', size: call.body, type: 'image/jpeg' }, 201)
  if (call.path.startsWith('/api/insight')) return insights(hotline, call, body.reason)
  const written = hotline.articles.answer({ ...call, body: body as Record<string, unknown>, username: call.who.username })
  if (written) return written
  const dialled = outbound(hotline.outbound, call)
  if (dialled) return dialled
  if (call.path.startsWith('/api/quality') || call.path.startsWith('/api/recordings')) return inspect(hotline.quality, call)
  if (call.path.startsWith('/api/learning')) return learn(hotline.learned, call)
  const moved = transfers(hotline, call, body as Record<string, unknown>) ?? supervise(hotline, call, body as Record<string, unknown>)
  if (moved) return moved
  if (at === 'GET /api/ivr') return ok({ flows: sampleFlows() })
  if (call.path.startsWith('/api/announcements')) return announce(hotline.announced, call)
  const [, group, id, verb] = /^\/api\/(\w+)\/([^/]+)(?:\/([\w-]+))?$/.exec(call.path) ?? []
  if (group === 'contacts' && id) return contact(hotline, call, id, verb, body)
  if (group === 'tickets' && id) return ticket(hotline, call, id, verb, body)
  return refuse(404, 'not-found', '没有这个地址')
}

const found = (json: unknown) => (json === undefined ? refuse(404, 'not-found', '没有找到') : ok(json))

function signIn(hotline: TestingHotline, body: Body): Answer {
  const account = hotline.session(body.username)
  if (body.password === 'locked') return refuse(429, 'too-many', '请稍后再试')
  return account && body.password === PASSWORD ? { status: 200, json: account, cookie: account.username } : refuse(401, 'wrong', '账号或密码不对')
}

function list(hotline: TestingHotline, call: Call) {
  const states = call.query.get('state')?.split(',')
  const q = call.query.get('q') ?? ''
  return hotline.tickets
    .filter((t) => !call.who?.department || t.department === call.who.department)
    .filter((t) => !states || states.includes(t.state))
    .filter((t) => !call.query.get('line') || t.lineCode === call.query.get('line'))
    .filter((t) => JSON.stringify([t.number, t.fields]).includes(q))
    .map(summary)
}

function contact(hotline: TestingHotline, call: Call, id: string, verb: string | undefined, body: Body): Answer {
  const offered = hotline.offers.find((o) => o.contact.id === id)
  const it = hotline.contacts.find((c) => c.id === id) ?? offered?.contact ?? hotline.quality.contacts.find((c) => c.id === id)
  if (!it) return refuse(404, 'not-found', '没有这个会话')
  if (verb === 'recording' && it.recording) return { status: 200, file: 'call.opus' }
  if (verb === 'recording') return refuse(404, 'no-recording', '这通电话还没有录音。')
  if (call.method === 'GET') return ok({ utterances: [], ...it })
  if (verb === 'acceptance') hotline.connect(it)
  if (verb === 'refusal') {
    hotline.offers = hotline.offers.filter((o) => o.contact.id !== id)
    hotline.push({ type: 'offer-gone', contactId: id, because: 'REFUSED' })
  }
  if (verb === 'closure') hotline.end(id)
  if (verb === 'messages') {
    const utterance = hotline.say(id, 'AGENT', body.text ?? '')
    return ok({ id: utterance, contactId: id, speaker: 'AGENT', at: new Date().toISOString(), text: body.text }, 201)
  }
  return ok(it)
}

const FROM: Record<string, TicketState[]> = {
  draft: ['TAKEN'], answer: ['TAKEN'], submission: ['TAKEN'], dispatch: ['TAKEN', 'AWAITING_DISPATCH'], signing: ['DISPATCHED'], return: ['DISPATCHED', 'SIGNED'],
  arbitration: ['RETURNED'], reply: ['SIGNED'], callback: ['CALLING_BACK', 'REPLIED'], invalidation: ['TAKEN', 'AWAITING_DISPATCH'],
}

function ticket(hotline: TestingHotline, call: Call, number: string, verb: string | undefined, body: Body): Answer {
  const it = hotline.tickets.find((t) => t.number === number)
  if (!it) return refuse(404, 'not-found', '没有这张工单')
  if (call.method === 'GET' && verb === 'similar') return ok({ tickets: sampleSimilar() })
  if (call.method === 'GET') return ok(verb === 'events' ? { events: timeline(it) } : it)
  if (verb === 'unmasking') return ok({ phone: '13812345678' })
  if (body.version !== it.version) return refuse(409, 'stale', '工单已更新')
  if (!FROM[verb ?? '']?.includes(it.state)) return refuse(409, 'not-now', `工单现在是 ${it.state}`)
  move(it, verb ?? '', body, call.who?.displayName ?? '')
  it.version++
  hotline.push({ type: 'ticket', ticket: summary(it) })
  return ok(it)
}

function toLine(it: Ticket, code: string | undefined): void {
  const line = lineOf(code ?? '')
  Object.assign(it, { lineCode: code, line, department: line?.department, departmentName: line?.departmentName, state: 'DISPATCHED' })
}

function move(it: Ticket, verb: string, body: Body, by: string): void {
  const at = new Date().toISOString()
  if (verb === 'draft') for (const [name, value] of Object.entries(body.fields ?? {})) it.fields[name as FieldName] = { value, by: 'AGENT' }
  if (verb === 'answer') Object.assign(it, { state: 'CLOSED', closedAt: at, answer: { text: body.answer, articleId: body.articleId } })
  if (verb === 'submission') it.state = 'AWAITING_DISPATCH'
  if (verb === 'dispatch') toLine(it, body.line)
  if (verb === 'signing') Object.assign(it, { state: 'SIGNED', signedAt: at })
  if (verb === 'return') Object.assign(it, { state: 'RETURNED', returns: [...it.returns, { reason: body.reason, at, by }] })
  if (verb === 'arbitration') it.state = body.accepted ? 'AWAITING_DISPATCH' : 'SIGNED'
  if (verb === 'arbitration' && body.accepted && body.line) toLine(it, body.line)
  if (verb === 'reply') Object.assign(it, { state: 'CALLING_BACK', repliedAt: at, reply: { text: body.text, at, by, attachments: [] } })
  if (verb === 'callback') Object.assign(it, { state: (body.satisfaction ?? 5) < 3 ? 'SIGNED' : 'CLOSED', satisfaction: body.satisfaction })
  if (verb === 'invalidation') it.state = 'INVALID'
}
