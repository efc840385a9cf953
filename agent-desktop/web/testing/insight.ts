import type { Alarm, Hint, Insight } from '../src/entities/insight/types'
import type { SimilarTicket } from '../src/entities/ticket/types'
import type { TestingHotline } from './hotline'
import type { Answer, Call } from './routes'
import { ago, summary } from './samples'

const HOUR = 3_600_000
const ok = (json: unknown): Answer => ({ status: 200, json })

/** One open alarm, one that is over, one declared false. */
export const sampleAlarms = (): Alarm[] => [
  { id: 7, scope: 'STREET', place: '新华西街', line: 'water', lineName: '供水服务', state: 'OPEN', reason: '新华西街：1 天内 6 件“供水服务”诉求，平时同样长时间约 0.4 件', tickets: 6, expected: 0.4, openedAt: ago(5 * HOUR), lastTicketAt: ago(0.4 * HOUR) },
  { id: 6, scope: 'ESTATE', place: '金沙小区', line: 'heating', lineName: '供热服务', state: 'OVER', reason: '金沙小区：1 天内 9 件“供热服务”诉求，平时同样长时间约 1.2 件', tickets: 9, expected: 1.2, openedAt: ago(80 * HOUR), lastTicketAt: ago(60 * HOUR) },
  { id: 5, scope: 'GRID', place: '滨河街道第一网格', line: 'urban-management', lineName: '城市管理', state: 'FALSE_ALARM', reason: '滨河街道第一网格：3 天内 8 件“城市管理”诉求，平时同样长时间约 0.9 件', tickets: 8, expected: 0.9, openedAt: ago(100 * HOUR), lastTicketAt: ago(90 * HOUR), decision: { by: 'manager', at: ago(88 * HOUR), why: '市集活动，已公告' } },
]

const WORDS: [string, number, number][] = [
  ['停水', 31, 4.1], ['暖气', 64, 40.5], ['不热', 52, 33], ['水压', 18, 3], ['占道', 22, 20], ['噪音', 25, 24.8], ['拖欠', 19, 17], ['工资', 21, 18],
  ['电梯', 17, 9], ['漏水', 20, 11], ['公交', 15, 14], ['路灯', 14, 12], ['退费', 13, 5], ['充值', 9, 8], ['下水道', 12, 6], ['井盖', 8, 8], ['烧烤', 7, 9],
  ['油烟', 6, 6], ['物业费', 11, 10], ['疫苗', 5, 4], ['校车', 6, 2], ['医保', 10, 9], ['燃气', 12, 7], ['垃圾', 9, 9],
]

const LINES = [['heating', 120, 164], ['water', 22, 58], ['urban-management', 61, 52], ['hrss', 40, 47], ['housing', 33, 44], ['power', 18, 15]] as const
const STREETS = [['新华西街', 9, 31], ['黄河东街', 14, 20], ['人民南路', 16, 12], ['巴音赛街', 5, 9]] as const

function sampleInsight(alarms: Alarm[], days: number): Insight {
  const day = (n: number) => ago(n * 24 * HOUR).slice(0, 10)
  return {
    at: ago(0),
    days,
    tickets: 412,
    hotWords: WORDS.map(([word, tickets, expected]) => ({ word, tickets, expected, weight: Math.sqrt(tickets) + (2 * Math.max(0, tickets - expected)) / Math.sqrt(expected + 1) })),
    newWords: [{ word: '二次加压', tickets: 7, before: 0 }, { word: '电驿站', tickets: 5, before: 0 }],
    lines: LINES.map(([code, before, now]) => ({ code, name: code, before, now })),
    streets: STREETS.map(([name, before, now]) => ({ code: name, name, before, now })),
    byDay: Array.from({ length: 14 }, (_, n) => LINES.map(([line, before, now]) => ({ day: day(13 - n), line, tickets: Math.round(((n < 7 ? before : now) / 7) * (1 + 0.3 * Math.sin(n * 1.7))) }))).flat(),
    map: {
      cells: [
        { code: 'HBW-XH-01', name: '新华街道第一网格', district: '海勃湾区', streets: ['新华西街', '新华大街'], tickets: 48 },
        { code: 'HBW-FHL-01', name: '凤凰岭街道第一网格', district: '海勃湾区', streets: ['凤凰岭东街'], tickets: 21 },
        { code: 'HBW-BH-01', name: '滨河街道第一网格', district: '海勃湾区', streets: ['滨河大道'], tickets: 12 },
        { code: 'HBW-LY-01', name: '林荫街道第一网格', district: '海勃湾区', streets: ['林荫大道'], tickets: 0 },
        { code: 'WD-BYS-01', name: '巴音赛街道第一网格', district: '乌达区', streets: ['巴音赛街'], tickets: 9 },
        { code: 'HN-LSZ-01', name: '拉僧仲街道第一网格', district: '海南区', streets: ['拉僧仲路'], tickets: 3 },
      ],
      streets: [
        { name: '新华西街', district: '海勃湾区', tickets: 31 }, { name: '黄河东街', district: '海勃湾区', tickets: 20 },
        { name: '人民南路', district: '海勃湾区', tickets: 12 }, { name: '巴音赛街', district: '乌达区', tickets: 9 },
      ],
      elsewhere: [{ name: '和谐路', district: '', tickets: 2 }],
    },
    alarms,
  }
}

const hints = (): Hint[] => [
  { line: 'heating', lineName: '供热服务', department: 'heating', departmentName: '热力公司', place: '新华西街', why: 'LAST_YEAR', before: 6, now: 41, reason: '去年同期的 30 天里有 41 件，比之前的 6 件明显上升，今年可提前处置' },
  { line: 'water', lineName: '供水服务', department: 'water', departmentName: '供水公司', place: '新华西街', why: 'RISING', before: 2, now: 13, reason: '最近 7 天 13 件，前 7 天 2 件，正在上升' },
  { line: 'heating', lineName: '供热服务', department: 'heating', departmentName: '热力公司', place: '', why: 'RISING', before: 120, now: 184, reason: '最近 7 天 184 件，前 7 天 120 件，正在上升' },
]

export const sampleSimilar = (): SimilarTicket[] => [
  { number: '202611220018', kind: 'NEAR_DUPLICATE', score: 0.91, reason: '文字重合 91%', title: '金沙小区 3 号楼室温不达标', createdAt: ago(26 * HOUR), closed: false },
  { number: '202611220021', kind: 'SIMILAR', score: 0.8, reason: '事项相近，可参考答复', title: '暖气管道接口漏水', createdAt: ago(300 * HOUR), closed: true, answer: '已上门更换阀门，室温恢复到二十度。' },
]

/** What the server would say about `/api/insight...`. */
export function insights(hotline: TestingHotline, call: Call, reason: string | undefined): Answer {
  if (call.path === '/api/insight/act-before') return ok({ hints: hints().filter((hint) => !call.who?.department || hint.department === call.who.department) })
  if (call.path === '/api/insight') return ok(sampleInsight(hotline.alarms, Number(call.query.get('days') ?? 7)))
  if (call.path === '/api/insight/alarms') return ok({ alarms: hotline.alarms })
  const [, id, verb] = /^\/api\/insight\/alarms\/(\d+)(?:\/([\w-]+))?$/.exec(call.path) ?? []
  const alarm = hotline.alarms.find((one) => String(one.id) === id)
  if (!alarm) return { status: 404, json: { code: 404, error: 'not-found', message: '没有这条预警' } }
  if (verb !== 'false-alarm') return ok({ alarm, tickets: hotline.tickets.slice(0, 3).map(summary) })
  alarm.state = 'FALSE_ALARM'
  alarm.decision = { by: call.who?.username ?? '', at: ago(0), why: reason ?? '' }
  return ok(alarm)
}
