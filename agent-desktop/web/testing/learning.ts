import type { Example, Learning } from '../src/entities/learning/types'
import type { Answer, Call } from './routes'
import { ago } from './samples'

const DAY = 86_400_000
const day = (back: number) => {
  const at = new Date(Date.now() - back * DAY)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}

/** A hotline that has learnt for a month. */
export function sampleLearning(): Learning {
  const version = (n: number, back: number, corrections: number, before: number, after: number, usable = true) => ({
    id: String(n).padStart(6, '0'), at: ago(back * DAY), by: n === 4 ? 'manager' : 'system', corrections, keptBack: { texts: 846 + n, before, after }, usable, current: n === 4,
  })
  return {
    versions: [
      version(4, 3, 87, 0.842, 0.853), version(3, 9, 66, 0.842, 0.831, false), version(2, 16, 45, 0.829, 0.842), version(1, 24, 21, 0.814, 0.829),
      { id: 'shipped', corrections: 0, usable: true, current: false },
    ],
    days: Array.from({ length: 30 }, (_, i) => ({ day: day(29 - i), dispatched: 120 + ((i * 37) % 60), right: Math.round((120 + ((i * 37) % 60)) * (0.83 + i * 0.0028 + ((i * 7) % 5) * 0.006)) })).filter((_, i) => i % 7 !== 3),
    lines: [
      { line: 'heating', dispatched: 1126, right: 1071 }, { line: 'urban-management', dispatched: 803, right: 690 }, { line: 'housing', dispatched: 561, right: 471 },
      { line: 'market', dispatched: 402, right: 366 }, { line: 'transport', dispatched: 229, right: 183 }, { line: 'water', dispatched: 212, right: 199 },
    ],
    confusions: [
      { suggested: 'urban-management', chosen: 'housing', times: 41 }, { suggested: 'water', chosen: 'housing', times: 23 }, { suggested: 'transport', chosen: 'urban-management', times: 17 },
      { suggested: 'market', chosen: 'urban-management', times: 12 }, { suggested: '', chosen: 'transport', times: 6 }, { suggested: 'heating', chosen: 'housing', times: 4 },
    ],
    waiting: 7,
    after: 20,
  }
}

export const sampleExamples = (): Example[] => [
  { id: 31, ticket: '202611220018', suggested: 'urban-management', chosen: 'housing', words: '小区大门口的杂物堆了一个多月，物业说不归他们管，电话138****5678', by: 'dispatcher', at: ago(3_600_000), excluded: false },
  { id: 29, ticket: '202611220012', suggested: 'urban-management', chosen: 'housing', words: '楼道里停满了旧自行车\n推轮椅出不去', by: 'dispatcher', at: ago(26 * 3_600_000), excluded: false },
  { id: 12, ticket: '202611220005', suggested: 'urban-management', chosen: 'housing', words: '', by: 'agent2', at: ago(9 * DAY), excluded: false },
]

/** The learning routes of the double. */
export function learn(state: { learning: Learning; examples: Example[] }, call: Call): Answer {
  const at = `${call.method} ${call.path}`
  const body = (typeof call.body === 'object' ? call.body : {}) as { version?: string; excluded?: boolean }
  if (at === 'GET /api/learning') return { status: 200, json: state.learning }
  if (at === 'GET /api/learning/examples') return { status: 200, json: { examples: state.examples.filter((e) => e.chosen === call.query.get('chosen') && e.suggested === (call.query.get('suggested') ?? '')) } }
  if (at === 'POST /api/learning/training') {
    state.learning = { ...state.learning, running: { since: new Date().toISOString(), by: call.who?.username ?? '' } }
    return { status: 202 }
  }
  if (at === 'PUT /api/learning/current') {
    state.learning = { ...state.learning, versions: state.learning.versions.map((v) => ({ ...v, current: v.id === body.version })) }
    return { status: 204 }
  }
  const id = Number(/examples\/(\d+)\/exclusion$/.exec(call.path)?.[1])
  state.examples = state.examples.map((e) => (e.id === id ? { ...e, excluded: body.excluded ?? false } : e))
  return { status: 204 }
}
