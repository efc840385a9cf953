import type { Announcement } from '../src/entities/announcement/types'
import type { Flow } from '../src/entities/ivr/types'
import type { Answer, Call } from './routes'
import { ago, ahead } from './samples'

const HOUR = 3_600_000
const patience = { seconds: '8', attempts: '2' }

/** A hotline with a menu, to see every step drawn. */
export const sampleFlows = (): Flow[] => [
  {
    name: 'before',
    steps: [
      { kind: 'incidents', facts: patience, branches: [] },
      {
        kind: 'hours', facts: { days: 'working', from: '08:30', to: '18:00' },
        branches: [{ key: 'closed', words: [], steps: [{ kind: 'record', says: '现在是非工作时间，请在提示音后留言。', facts: { seconds: '120' }, branches: [] }, { kind: 'hangUp', facts: {}, branches: [] }] }],
      },
      {
        kind: 'choose', says: '查询办理进度请按 1，供水问题请按 2，其他请稍等。', facts: patience,
        branches: [
          { key: '1', words: ['查询', '进度'], steps: [{ kind: 'progress', says: '请输入 14 位工单号。', facts: { seconds: '15', attempts: '3' }, branches: [] }] },
          { key: '2', words: ['停水'], steps: [{ kind: 'transfer', facts: { to: '96116', name: '供水热线' }, branches: [] }] },
          { key: '3', words: [], steps: [{ kind: 'callBack', says: '按 1 由我们给您回电。', facts: patience, branches: [] }, { kind: 'queue', facts: { skills: 'mongolian', priority: '5', reason: '老年人' }, branches: [] }] },
        ],
      },
    ],
  },
  {
    name: 'after',
    steps: [
      { kind: 'rate', says: '请为话务员评价，从 1 到 5 按一个键。', facts: patience, branches: [{ key: '5', words: ['非常满意'], steps: [] }, { key: '1', words: ['非常不满意'], steps: [] }] },
      { kind: 'say', says: '感谢您的来电，再见。', facts: {}, branches: [] },
    ],
  },
  { name: 'callback', steps: [] },
]

export const sampleAnnouncements = (): Announcement[] => [
  { id: 3, text: '海勃湾区新华西街停水，预计 18 时恢复。', startsAt: ago(HOUR), endsAt: ahead(3 * HOUR), asks: true, heard: 214, satisfied: 171, createdBy: 'manager', createdAt: ago(HOUR) },
  { id: 2, text: '明天上午乌达区部分路段停电检修。', startsAt: ahead(8 * HOUR), endsAt: ahead(14 * HOUR), asks: false, heard: 0, satisfied: 0, createdBy: 'manager', createdAt: ago(2 * HOUR) },
  { id: 1, text: '热力管道抢修，滨河小区暂停供热。', startsAt: ago(50 * HOUR), endsAt: ago(44 * HOUR), asks: true, heard: 96, satisfied: 40, createdBy: 'manager', createdAt: ago(50 * HOUR), endedBy: 'manager' },
]

/** The flow and announcement routes of the double. */
export function announce(state: { announcements: Announcement[] }, call: Call): Answer {
  if (call.method === 'GET') return { status: 200, json: { announcements: state.announcements } }
  if (call.method === 'POST') {
    const wish = call.body as { text: string; startsAt?: string; endsAt: string; asks: boolean }
    const id = 1 + Math.max(0, ...state.announcements.map((one) => one.id))
    state.announcements = [{ ...wish, id, startsAt: wish.startsAt ?? ago(0), heard: 0, satisfied: 0, createdBy: call.who?.username ?? '', createdAt: ago(0) }, ...state.announcements]
    return { status: 201 }
  }
  const id = Number(/announcements\/(\d+)\/ending$/.exec(call.path)?.[1])
  state.announcements = state.announcements.map((one) => (one.id === id ? { ...one, endsAt: ago(1000), endedBy: call.who?.username } : one))
  return { status: 204 }
}
