import type { CallNow, Targets } from '../src/entities/call/types'
import type { Part } from '../src/entities/call/types'
import type { Floor } from '../src/entities/supervision/types'
import { accounts, lines } from './city'
import type { TestingHotline } from './hotline'
import type { Answer, Call } from './routes'

export const targets: Targets = {
  agents: [
    { code: 'agent2', name: '巴特尔', ready: true },
    { code: 'agent3', name: '李娜', ready: false },
  ],
  lines: lines.filter((line) => line.number !== '-').map((line) => ({ code: line.code, name: line.name, number: line.number, mode: line.mode })),
  emergencies: [
    { number: '110', name: '报警' },
    { number: '119', name: '火警' },
    { number: '120', name: '急救' },
    { number: '122', name: '交通事故' },
  ],
}

export const sampleFloor = (hotline: TestingHotline): Floor => ({
  calls: hotline.calls.map((call) => ({ call, citizen: '138****5678', agentName: call.agent ? (accounts.find((a) => a.username === call.agent)?.displayName ?? call.agent) : '', priority: call.stage === 'WAITING' ? [{ kind: 'EMERGENCY_WORDS', steps: 2880 }, { kind: 'SENIOR', steps: 4 }] : [], watchers: hotline.watchers[call.contactId] ?? [] })),
  agents: [],
})

const STAGES: Record<string, CallNow['stage']> = { BLIND: 'SENDING', CONSULT: 'CONSULTING', THREE_WAY: 'CONFERENCE' }
const ok: Answer = { status: 202 }

/** The supervisor's floor. */
export function supervise(hotline: TestingHotline, call: Call, body: Record<string, unknown>): Answer | undefined {
  if (!call.path.startsWith('/api/supervision')) return undefined
  if (call.path === '/api/supervision') return { status: 200, json: sampleFloor(hotline) }
  const [, id, verb] = /^\/api\/supervision\/calls\/([^/]+)\/(part|takeover)$/.exec(call.path) ?? []
  const me = call.who?.displayName ?? ''
  if (id && verb === 'part') hotline.watchers[id] = [{ mode: body.mode as Part, name: me }]
  if (call.path === '/api/supervision/part') hotline.watchers = {}
  const changed = hotline.calls.find((c) => c.contactId === id)
  if (changed) hotline.stage(changed.contactId, changed.stage, changed)
  return ok
}

/** Holds and transfers as the server answers them; what Asterisk would tell follows at once. */
export function transfers(hotline: TestingHotline, call: Call, body: Record<string, unknown>): Answer | undefined {
  if (call.path === '/api/transfer-targets') return { status: 200, json: targets }
  const [, id, verb] = /^\/api\/contacts\/([^/]+)\/(hold|transfer|transfer\/completion|conference|keeping)$/.exec(call.path) ?? []
  if (!id || !verb) return undefined
  const now = hotline.calls.find((c) => c.contactId === id)
  const target = now?.target
  if (verb === 'hold') hotline.stage(id, call.method === 'PUT' ? 'HELD' : 'TALKING')
  if (verb === 'transfer') {
    const to = body.target as NonNullable<CallNow['target']>
    hotline.stage(id, STAGES[body.kind as string] ?? 'TALKING', { target: { ...to, name: named(to.code) } })
  }
  if (verb === 'transfer/completion') hotline.end(id)
  if (verb === 'conference') hotline.stage(id, 'CONFERENCE', { target, answered: true })
  if (verb === 'keeping') hotline.stage(id, 'TALKING')
  return ok
}

const named = (code: string) =>
  targets.agents.find((a) => a.code === code)?.name ?? targets.lines.find((l) => l.code === code)?.name ?? targets.emergencies.find((e) => e.number === code)?.name ?? code
