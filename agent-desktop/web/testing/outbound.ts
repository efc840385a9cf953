import type { MissedCall, MissedLedger } from '../src/entities/missed/types'
import type { CallFigures, Norms } from '../src/entities/norm/types'
import type { Answer, Call } from './routes'
import { ago, ahead } from './samples'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAYS = 7

const row = (id: number, address: string, minutes: number, more: Partial<MissedCall> = {}): MissedCall => ({
  id, address, cause: 'ABANDONED', arrivedAt: ago(minutes * MINUTE), missedAt: ago((minutes - 1) * MINUTE), calls: 1, state: 'DUE', dueAt: ago((minutes - 1) * MINUTE), attempts: 0, ...more,
})

/** Some callers did not reach an agent this morning. */
export const sampleLedger = (): MissedLedger => ({
  automatic: true, allowedNow: true, attempts: 3, from: '08:00', until: '22:00',
  open: [
    row(41, '139****0011', 52, { attempts: 1, lastResult: 'NO_ANSWER', dueAt: ahead(4 * MINUTE), calls: 2 }),
    row(42, '150****7823', 31, { cause: 'ASKED' }),
    row(43, '0473****2210', 18, { state: 'TRYING', dueAt: undefined, attempts: 1, agent: '王敏' }),
    row(44, '187****4466', 9, { cause: 'QUEUE_FULL', calls: 3 }),
    row(45, '136****9102', 3),
  ],
  closed: [
    row(40, '138****5678', 75, { state: 'CLOSED', closing: 'REACHED', closedAt: ago(40 * MINUTE), attempts: 1, dueAt: undefined }),
    row(39, '158****3301', 96, { state: 'CLOSED', closing: 'CALLED_AGAIN', closedAt: ago(88 * MINUTE), dueAt: undefined }),
    row(38, 'a****', 130, { state: 'CLOSED', closing: 'NUMBER_WITHHELD', closedAt: ago(130 * MINUTE), dueAt: undefined }),
    row(37, '133****8080', 300, { state: 'CLOSED', closing: 'ATTEMPTS_USED_UP', closedAt: ago(190 * MINUTE), attempts: 3, lastResult: 'BUSY', dueAt: undefined }),
    row(36, '177****1290', 320, { state: 'CLOSED', closing: 'REFUSED', closedAt: ago(200 * MINUTE), attempts: 1, closedBy: '李强', dueAt: undefined }),
  ],
})

function figures(calls: number, connected: number, level: number, seconds: number): CallFigures {
  const answered = Math.round(calls * connected)
  return {
    calls, answered, abandoned: calls - answered, quick: Math.round(calls * level),
    ...(calls > 0 && { connectedRate: answered / calls, serviceLevel: level, abandonedRate: 1 - answered / calls, speedOfAnswerSeconds: seconds, longestWaitSeconds: seconds * 14, talkSeconds: 168, wrapUpSeconds: 21, handlingSeconds: 189 }),
  }
}

export function sampleNorms(from?: string, to?: string): Norms {
  const end = to ? Date.parse(to) : Date.now()
  const begin = from ? Date.parse(from) : end - 24 * HOUR
  const long = end - begin > 4 * 24 * HOUR
  const step = long ? 24 * HOUR : HOUR
  const parts = Array.from({ length: Math.ceil((end - begin) / step) }, (_, i) => begin + i * step)
  const of = (at: number, i: number) => (long ? 860 + ((i * 53) % 90) : new Date(at).getHours() < 7 ? 6 + (i % 3) : 42 + ((i * 17) % 23))
  const dip = (i: number) => (i % 11 === 4 ? 0.86 : 0.975)
  return {
    from: new Date(begin).toISOString(), to: new Date(end).toISOString(), answerSeconds: 15, norm: 0.95,
    total: figures(long ? 894 * DAYS : 893, 0.968, 0.957, 6.4),
    worstConnected: { from: new Date(begin + 9 * HOUR).toISOString(), to: new Date(begin + 33 * HOUR).toISOString(), calls: 871, good: 812, rate: 812 / 871 },
    worstQuick: { from: new Date(begin + 8 * HOUR).toISOString(), to: new Date(begin + 32 * HOUR).toISOString(), calls: 866, good: 829, rate: 829 / 866 },
    occupancy: 0.713,
    byLine: [{ line: '', calls: figures(402, 0.971, 0.962, 6.1) }, { line: 'heating', calls: figures(211, 0.943, 0.921, 9.8) }, { line: 'water', calls: figures(121, 0.992, 0.983, 4.2) }, { line: 'housing', calls: figures(84, 0.976, 0.952, 6.6) }, { line: 'transport', calls: figures(75, 0.96, 0.947, 7.3) }],
    byAgent: ['王敏', '李强', '赵娜', '乌云'].map((displayName, i) => ({ agent: `agent${i + 1}`, displayName, calls: figures(231 - i * 17, 1, 0.981 - i * 0.007, 5.4 + i), readySeconds: 7_300, busySeconds: 18_900, wrapUpSeconds: 2_400, pausedSeconds: 1_800, occupancy: 0.745 - i * 0.03 })),
    steps: parts.map((at, i) => ({ from: new Date(at).toISOString(), calls: of(at, i), answered: Math.round(of(at, i) * dip(i)), quick: Math.round(of(at, i) * 0.95) })),
    rolling: parts.map((at, i) => ({ at: new Date(at + step).toISOString(), connectedRate: 0.962 + ((i * 7) % 5) * 0.004 - (i > 6 && i < 11 ? 0.03 : 0), serviceLevel: 0.951 + ((i * 5) % 7) * 0.003 })),
  }
}

/** A quiet night: nobody called. */
export const silentNorms = (): Norms => ({ ...sampleNorms(), total: figures(0, 0, 0, 0), worstConnected: undefined, worstQuick: undefined, occupancy: undefined, byLine: [], byAgent: [], steps: [], rolling: [] })

/** The routes of the ledger, of calls out and of the meter. */
export function outbound(state: { ledger: MissedLedger; norms?: Norms }, call: Call): Answer | undefined {
  const at = `${call.method} ${call.path}`
  if (at === 'GET /api/missed') return { status: 200, json: state.ledger }
  if (at === 'GET /api/norms') return { status: 200, json: state.norms ?? sampleNorms(call.query.get('from') ?? undefined, call.query.get('to') ?? undefined) }
  if (at === 'POST /api/outbound-calls') return { status: 201, json: { contact: 'c-out' } }
  const [, id, verb] = /^\/api\/missed\/(\d+)\/(call|closure)$/.exec(call.path) ?? []
  const missed = state.ledger.open.find((one) => one.id === Number(id))
  if (!missed) return undefined
  if (verb === 'call') {
    Object.assign(missed, { state: 'TRYING', attempts: missed.attempts + 1, agent: call.who?.displayName, dueAt: undefined })
    return { status: 201, json: { contact: 'c-out' } }
  }
  state.ledger.open = state.ledger.open.filter((one) => one !== missed)
  state.ledger.closed.unshift({ ...missed, state: 'CLOSED', closing: 'REFUSED', closedAt: ago(0), closedBy: call.who?.displayName })
  return { status: 204 }
}
