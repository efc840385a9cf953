import type { Contact } from '../src/entities/contact/types'
import type { CheckedCall, Finding, Verdict } from '../src/entities/quality/types'
import type { Recording } from '../src/entities/recording/types'
import type { Answer, Call } from './routes'
import { ago } from './samples'

const HOUR = 3_600_000

interface Quality { calls: CheckedCall[]; findings: Record<string, Finding[]>; contacts: Contact[]; recordings: Recording[] }

const said = (contactId: string, ...lines: [from: number, to: number, speaker: 'CITIZEN' | 'AGENT', text: string][]) =>
  lines.map(([from, to, speaker, text], i) => ({ id: 9000 + i, contactId, speaker, at: ago(2 * HOUR - from), text, startMillis: from, endMillis: to }))

const past = (id: string, more: Partial<Contact>): Contact => ({
  id, channel: 'PHONE', address: '138****5678', medium: 'CALL', arrivedAt: ago(2 * HOUR), answeredAt: ago(2 * HOUR), endedAt: ago(2 * HOUR - 30_000),
  agent: 'agent2', ticket: '202611220021', recording: true, phase: 'ENDED', utterances: [], ...more,
})
const kept = (contactId: string, more: Partial<Recording> = {}): Recording => ({
  contactId, millis: 30_000, bytes: 74_211, sha256: '9f2c4b7d0a6e1f5833c4d2b1908e7f6a5d4c3b2a190807f6e5d4c3b2a1908f7e', complete: true, missingMillis: 0, finishedAt: ago(HOUR), ...more,
})

/** The checked calls of an inspector's morning; `past-1` is the one of the heating ticket. */
export function sampleQuality(): Quality {
  const checked = (contactId: string, agent: string, back: number, score: number, kinds: CheckedCall['kinds'], open: number, transcript = true): CheckedCall => ({
    contactId, agent, answeredAt: ago(back), millis: 30_000 + back / 400, transcript, score, kinds, open,
  })
  return {
    calls: [
      checked('past-1', 'agent2', 2 * HOUR, 60, ['GREETING', 'FORBIDDEN', 'TALKING_OVER', 'CLOSING'], 4), checked('past-2', 'agent1', 3 * HOUR, 95, ['CLOSING'], 1),
      checked('past-3', 'agent3', 4 * HOUR, 100, [], 0), checked('past-4', 'agent1', 5 * HOUR, 87, ['SILENCE', 'SILENCE', 'SPEED'], 3), checked('past-5', 'agent4', 6 * HOUR, 100, [], 0, false),
    ],
    findings: {
      'past-1': [
        { id: 1, kind: 'GREETING', startMillis: 0, endMillis: 8000, speaker: 'AGENT', words: '喂，说吧', points: 10 },
        { id: 2, kind: 'TALKING_OVER', startMillis: 11_000, endMillis: 14_000, speaker: 'AGENT', words: '你先听我说，这个不归我管', points: 5 },
        { id: 3, kind: 'FORBIDDEN', startMillis: 12_600, endMillis: 14_000, speaker: 'AGENT', words: '你先听我说，这个不归我管', points: 20 },
        { id: 4, kind: 'CLOSING', startMillis: 15_000, endMillis: 30_000, speaker: 'AGENT', words: '知道了', points: 5 },
      ],
      'past-2': [{ id: 5, kind: 'CLOSING', startMillis: 20_000, endMillis: 30_000, speaker: 'AGENT', words: '好的', points: 5 }],
    },
    contacts: [
      past('past-1', { trail: [{ at: ago(2 * HOUR), kind: 'CONSULTED', actor: 'agent2', target: '纳税服务', outcome: 'NOANSWER' }, { at: ago(2 * HOUR), kind: 'RESUMED', actor: 'agent2', target: '', outcome: '' }], utterances: said('past-1', [1000, 3000, 'AGENT', '喂，说吧'], [4000, 13_000, 'CITIZEN', '家里暖气从周一开始就不热，屋里才十五度，我妈八十多了'], [11_000, 15_000, 'AGENT', '你先听我说，这个不归我管'], [17_000, 22_000, 'CITIZEN', '那您给个电话行不行'], [24_000, 26_000, 'AGENT', '知道了']) }),
      past('past-2', { agent: 'agent1', utterances: said('past-2', [1000, 3000, 'AGENT', '您好，请讲'], [4000, 9000, 'CITIZEN', '我想问一下停热怎么办理'], [22_000, 24_000, 'AGENT', '好的']) }),
      past('past-3', { agent: 'agent3', recording: true }), past('past-4', { agent: 'agent1' }), past('past-5', { agent: 'agent4' }),
    ],
    recordings: [
      kept('past-1'), kept('past-2', { complete: false, missingMillis: 47_000 }), kept('past-3', { deletedAt: ago(HOUR), deletedBecause: 'no-ticket' }), kept('past-4'), kept('past-5'),
    ],
  }
}

/** The routes of the double. */
export function inspect(state: Quality, call: Call): Answer {
  const body = (typeof call.body === 'object' ? call.body : {}) as { verdict?: Verdict; note?: string }
  const none: Answer = { status: 404, json: { code: 404, error: 'not-found', message: '没有找到' } }
  const found = (json: unknown): Answer => (json === undefined ? none : { status: 200, json })
  const name = call.path.split('/')[3]
  if (call.path.startsWith('/api/recordings/')) return found(state.recordings.find((it) => it.contactId === name))
  if (call.path === '/api/quality') {
    const { query } = call
    const own = call.who?.roles.includes('MANAGER') ? query.get('agent') : call.who?.username
    const calls = state.calls
      .filter((it) => !own || it.agent === own)
      .filter((it) => !query.get('kind') || it.kinds.some((kind) => kind === query.get('kind')))
      .filter((it) => query.get('open') !== 'true' || it.open > 0)
    return found({ calls: query.get('before') ? [] : calls })
  }
  const judged = /findings\/(\d+)\/verdict$/.exec(call.path)?.[1]
  if (judged) {
    const finding = Object.values(state.findings).flat().find((it) => it.id === Number(judged))
    Object.assign(finding ?? {}, { ...body, judgedBy: call.who?.username, judgedAt: new Date().toISOString() })
    const of = state.calls.find((it) => state.findings[it.contactId]?.includes(finding as Finding))
    if (of) Object.assign(of, { open: of.open - 1, score: body.verdict === 'DISMISSED' ? of.score + (finding?.points ?? 0) : of.score })
    return found(finding)
  }
  const checked = state.calls.find((it) => it.contactId === name)
  return found(checked && { call: checked, findings: state.findings[checked.contactId] ?? [] })
}
