import type { Board } from '../src/entities/board/types'
import type { Contact, Speaker, Utterance } from '../src/entities/contact/types'
import type { Field, Ticket, TicketEvent, TicketState, TicketSummary } from '../src/entities/ticket/types'
import { lineOf } from './city'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const ago = (millis: number) => new Date(Date.now() - millis).toISOString()
export const ahead = (millis: number) => new Date(Date.now() + millis).toISOString()

const agent = (value: string): Field => ({ value, by: 'AGENT' })
export const heard = (value: string, utteranceId: number, confidence: number, reason: string, ...span: number[]): Field => ({
  value, by: 'UTTERANCE', utteranceId, confidence, reason, evidence: span.length === 2 ? [{ utteranceId, start: span[0] ?? 0, end: span[1] ?? 0 }] : undefined,
})

export function ticket(number: string, over: Partial<Ticket> & { title: string; place?: string; request?: string }): Ticket {
  const { title, place, request, ...rest } = over
  const line = rest.lineCode ? lineOf(rest.lineCode) : undefined
  return {
    number, version: 3, state: 'TAKEN', channel: 'PHONE', createdAt: ago(HOUR), coDepartments: [], kind: 'REQUEST', urgency: 'ORDINARY',
    contactIds: [], citizen: { address: '138****5678' }, returns: [], redoCount: 0,
    line, department: line?.department, departmentName: line?.departmentName,
    ...rest,
    fields: { title: agent(title), request: agent(request ?? title), ...(place ? { place: agent(place) } : {}), ...rest.fields },
    suggestions: rest.suggestions ?? { lines: [], reasons: [], missing: [] },
  }
}

const suggested = (code: string, confidence: number, ...reasons: string[]): Ticket['suggestions'] => ({
  lines: [
    { code, name: lineOf(code)?.name ?? code, confidence },
    { code: 'housing', name: '住房与物业', confidence: 0.05 },
    { code: 'urban-management', name: '城市管理', confidence: 0.02 },
  ],
  reasons, missing: [], dueAt: ahead(24 * HOUR), dueReason: '公用事业 24 小时',
})

const N = '20261122'
export function sampleTickets(): Ticket[] {
  return [
    ticket(`${N}0031`, { title: '新华西街路灯连续三天不亮', place: '海勃湾区新华西街', state: 'AWAITING_DISPATCH', createdAt: ago(12 * MINUTE), request: '新华西街从市医院到人民路段的路灯连续三天不亮，晚上老人出行不便。', suggestions: suggested('urban-management', 0.91, '“路灯不亮”属于市政照明', '派单目录：城市管理 › 市政设施 › 路灯') }),
    ticket(`${N}0034`, { title: '饭店后厨油烟直排居民楼', place: '乌达区巴音赛街 46 号', state: 'AWAITING_DISPATCH', channel: 'WECHAT', kind: 'COMPLAINT', createdAt: ago(35 * MINUTE), citizen: { name: '李**', address: 'oX3f****' }, suggestions: suggested('environment', 0.58, '“油烟”“直排”', '与城市管理相近，置信度较低，请核对') }),
    ticket(`${N}0036`, { title: '燃气灶旁闻到煤气味', place: '海南区拉僧仲街兴盛家园 5 号楼', state: 'AWAITING_DISPATCH', urgency: 'EMERGENCY', createdAt: ago(4 * MINUTE), suggestions: { ...suggested('gas', 0.97, '“煤气味”为紧急词'), dueAt: ahead(2 * HOUR), dueReason: '突发事项 2 小时' } }),
    ticket(`${N}0012`, { title: '单元门前井盖破损', place: '海勃湾区海达街 8 号院', state: 'RETURNED', lineCode: 'urban-management', createdAt: ago(26 * HOUR), dueAt: ahead(5 * HOUR), request: '我们单元门口的井盖裂了，孩子差点掉下去，物业说不归他们管。', returns: [{ reason: '经现场核查，该井盖属热力管线检查井，产权单位为热力公司，建议改派。', at: ago(3 * HOUR), by: '城市管理综合执法局' }], suggestions: suggested('heating', 0.62, '退单意见指向热力公司') }),
    ticket(`${N}0008`, { title: '公交 12 路末班车提前收车', state: 'CALLING_BACK', lineCode: 'bus', createdAt: ago(50 * HOUR), dueAt: ahead(20 * HOUR), repliedAt: ago(5 * HOUR), reply: { text: '经调取调度记录，12 路末班车当日确有提前 6 分钟发车的情况，已对当班驾驶员批评教育并调整考核办法。', at: ago(5 * HOUR), by: '公交公司', attachments: [] } }),
    ticket(`${N}0021`, { title: '家中暖气不热，室温十五度', place: '海勃湾区金沙小区 3 号楼 2 单元 501', state: 'DISPATCHED', lineCode: 'heating', createdAt: ago(3 * HOUR), dueAt: ahead(21 * HOUR), contactIds: ['past-1'], request: '家里暖气从周一开始不热，室温只有十五度，家中有老人和婴儿，希望尽快上门检修。' }),
    ticket(`${N}0018`, { title: '暖气管道接口漏水', place: '海勃湾区滨河二区 11 号楼', state: 'SIGNED', lineCode: 'heating', createdAt: ago(20 * HOUR), dueAt: ahead(2 * HOUR), signedAt: ago(18 * HOUR), urgency: 'URGENT', redoCount: 1 }),
    ticket(`${N}0005`, { title: '申请停热未获回复', place: '乌达区解放南路', state: 'SIGNED', lineCode: 'heating', createdAt: ago(60 * HOUR), dueAt: ago(4 * HOUR), signedAt: ago(50 * HOUR), kind: 'CONSULTATION' }),
    ticket(`${N}0002`, { title: '供热收费标准咨询', state: 'REPLIED', lineCode: 'heating', createdAt: ago(70 * HOUR), dueAt: ago(46 * HOUR), repliedAt: ago(50 * HOUR), reply: { text: '居民用热按建筑面积计收，详见供热服务规范第四章。', at: ago(50 * HOUR), by: '热力公司', attachments: [] } }),
  ]
}

export function summary(t: Ticket): TicketSummary {
  const line = t.lineCode ? lineOf(t.lineCode) : undefined
  return {
    number: t.number, version: t.version, state: t.state, title: t.fields.title?.value ?? '', place: t.fields.place?.value, lineCode: t.lineCode,
    lineName: line?.name, departmentName: t.departmentName, urgency: t.urgency, channel: t.channel, createdAt: t.createdAt, dueAt: t.dueAt,
    overdue: t.dueAt !== undefined && Date.parse(t.dueAt) < Date.now() && !['CLOSED', 'REPLIED', 'INVALID'].includes(t.state),
  }
}

export function timeline(t: Ticket): TicketEvent[] {
  const road: [TicketState | string, string, number, Record<string, unknown>][] = [
    ['TAKEN', 'agent1', 0, {}],
    ['DISPATCHED', 'dispatcher', 6 * MINUTE, { department: t.department, departmentName: t.departmentName, line: t.lineCode }],
    ['SIGNED', 'dept-heating', 40 * MINUTE, {}],
  ]
  return road.slice(0, t.signedAt ? 3 : t.lineCode ? 2 : 1).map(([kind, actor, after, data], i) => ({
    id: i + 1, kind, actor, data, at: new Date(Date.parse(t.createdAt) + after).toISOString(),
  }))
}

export function talk(contactId: string, from: number, ...said: [Speaker, string][]): Utterance[] {
  return said.map(([speaker, text], i) => ({
    id: from + i, contactId, speaker, text, at: ago((said.length - i) * 8000), startMillis: 4000 + i * 7000, endMillis: 9000 + i * 7000,
  }))
}

export const call = (id: string, over: Partial<Contact> = {}): Contact => ({
  id, channel: 'PHONE', address: '138****5678', medium: 'CALL', arrivedAt: ago(60_000), phase: 'OFFERED', ...over,
})
export const chat = (id: string, over: Partial<Contact> = {}): Contact => ({
  id, channel: 'WECHAT', address: 'oX3f****', name: '李**', medium: 'CHAT', arrivedAt: ago(90_000), phase: 'OFFERED', ...over,
})

export function sampleBoard(tickets: Ticket[]): Board {
  const hours = [12, 9, 7, 5, 4, 8, 21, 46, 88, 121, 134, 118, 76, 82, 109, 114, 97, 71]
  const states = ['BUSY', 'BUSY', 'READY', 'WRAP_UP', 'BUSY', 'PAUSED', 'READY', 'BUSY'] as const
  const names = ['李雪', '巴特尔', '乌云', '张磊', '刘洋', '陈静', '苏日娜', '周明']
  const count = (state: string) => states.filter((s) => s === state).length
  return {
    at: new Date().toISOString(),
    waiting: { calls: 3, chats: 2, longestSeconds: 41, priority: { SENIOR: 1, REPEAT_CALLER: 1 } },
    agents: {
      signedIn: states.length, ready: count('READY'), busy: count('BUSY'), wrapUp: count('WRAP_UP'), paused: count('PAUSED'),
      list: states.map((state, i) => ({ agent: `agent${i + 1}`, displayName: names[i] ?? '', state, since: ago((i * 137 + 40) * 1000), contacts: state === 'BUSY' ? 1 : 0, reason: state === 'PAUSED' ? '小休' : undefined })),
    },
    today: { calls: 1122, answered: 1046, abandoned: 76, answeredWithin15s: 1010, serviceLevel: 0.966, connectedRate24h: 0.932, averageSpeedOfAnswerSeconds: 6.4, messages: 318, tickets: 487, closed: 391, overdue: 6, satisfaction: 4.7 },
    hourly: hours.map((calls, h) => ({ hour: String(h).padStart(2, '0'), calls, answered: Math.round(calls * (h === 9 ? 0.84 : 0.95)), messages: Math.round(calls * 0.28) })),
    byLine: ([['heating', 126], ['urban-management', 83], ['housing', 61], ['market', 52], ['hrss', 34], ['transport', 29], ['water', 22], ['education', 18]] as const).map(([code, n]) => ({ code, name: lineOf(code)?.name ?? code, tickets: n })),
    burning: tickets.filter((t) => t.dueAt && !['CLOSED', 'REPLIED', 'CALLING_BACK'].includes(t.state)).map(summary),
  }
}
