import type { SimilarTicket } from '../src/entities/ticket/types'
import { hits, lineOf } from './city'
import type { TestingHotline } from './hotline'
import { ago, ahead, call, chat, heard, talk, ticket } from './samples'

/** What was asked and answered before. */
export const earlierTickets = (): SimilarTicket[] => [
  { number: '202611200107', kind: 'SAME_EVENT', score: 0.82, reason: '同一小区 3 天内同类诉求', title: '金沙小区 5 号楼暖气不热', place: '海勃湾区新华西街金沙小区5号楼', line: 'heating', createdAt: ago(40 * 3600_000), closed: true, answer: '经排查为该小区换热站循环泵故障，已于当日 20 时更换，室温恢复至 20 ℃；期间热费按日减免。' },
  { number: '202611050033', kind: 'SIMILAR', score: 0.61, reason: '同一热线、用词相近且已答复', title: '供暖后室温一直在十六度左右', place: '乌达区解放南路', line: 'heating', createdAt: ago(17 * 24 * 3600_000), closed: true, answer: '已上门测温并清洗管网滤网，回访时室温 19 ℃。' },
]

/** A shift in full swing: a heating call being talked, a WeChat chat open beside it. */
export function heatingCall(hotline: TestingHotline): void {
  const said = talk('c-heat', 501,
    ['AGENT', '您好，12345 市民热线，请问有什么可以帮您？'],
    ['CITIZEN', '你好，家里暖气不热，都十五度了'],
    ['AGENT', '请问您在哪个小区？'],
    ['CITIZEN', '海勃湾区新华西街金沙小区三号楼二单元五零一'],
    ['AGENT', '好的，从什么时候开始的？'],
    ['CITIZEN', '从周一就不热了，家里有老人还有个小孩，打物业电话也没人管'],
  )
  const draft = ticket('202611220042', {
    title: '家中暖气不热，室温十五度', createdAt: ago(52_000), urgency: 'URGENT',
    fields: {
      title: heard('家中暖气不热，室温十五度', 502, 0.9, '第 2 句的主要诉求'),
      request: heard('家里暖气从周一开始不热，室温十五度，有老人和小孩，物业无人处理。', 506, 0.84, '合并第 2、6 句'),
      place: heard('海勃湾区新华西街金沙小区 3 号楼 2 单元 501', 504, 0.93, '地名“新华西街”“金沙小区”与门牌号', 0, 21),
      phone: { value: '138****5678', by: 'RULE', reason: '来电号码' },
      time: heard('本周一起', 506, 0.8, '“从周一”', 0, 3),
      urgency: { value: 'URGENT', by: 'RULE', reason: '供暖期、有老人和小孩' },
    },
    facts: { 室温: heard('十五', 502, 1, '', 13, 15), 是否报修: heard('没人管', 506, 1, '', 25, 28) },
    suggestions: {
      lines: [
        { code: 'heating', name: '供热服务', confidence: 0.92 },
        { code: 'housing', name: '住房与物业', confidence: 0.06 },
        { code: 'water', name: '供水服务', confidence: 0.01 },
      ],
      reasons: ['“暖气不热”指向供热服务', '“十五度”低于 18 ℃ 标准', '派单目录：供热 › 室温不达标'],
      dueAt: ahead(24 * 3600_000), dueReason: '公用事业 24 小时', missing: ['person'],
    },
  })
  draft.line = undefined
  hotline.setStatus('BUSY')
  hotline.connect(chat('c-wx', { answeredAt: ago(200_000), utterances: [
    { id: 401, contactId: 'c-wx', speaker: 'CITIZEN', at: ago(180_000), text: '你好，我们小区门口的共享单车堆得满地都是' },
    { id: 402, contactId: 'c-wx', speaker: 'CITIZEN', at: ago(170_000), text: '', media: { kind: 'image', reference: 'media-1' } },
    { id: 403, contactId: 'c-wx', speaker: 'AGENT', at: ago(150_000), text: '您好，已看到照片。请问是哪个小区、哪个门？' },
    { id: 404, contactId: 'c-wx', speaker: 'CITIZEN', at: ago(140_000), text: '滨河二区东门', media: { kind: 'location', reference: '39.6747,106.7943' } },
  ], draft: ticket('202611220041', { title: '共享单车占道', channel: 'WECHAT', suggestions: { lines: [{ code: 'urban-management', name: lineOf('urban-management')?.name ?? '', confidence: 0.88 }], reasons: ['“共享单车”“堆”'], missing: ['time'] } }) }))
  hotline.connect(call('c-heat', { answeredAt: ago(52_000), utterances: said, ticket: draft.number, draft }))
  hotline.push({ type: 'knowledge', contactId: 'c-heat', articles: hits('供热室温') })
  hotline.push({ type: 'similar', contactId: 'c-heat', tickets: earlierTickets() })
  hotline.push({ type: 'partial', contactId: 'c-heat', speaker: 'CITIZEN', text: '能不能今天就派人过来看' })
}
