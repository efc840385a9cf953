import { expect, it } from 'vitest'
import { hits } from '../city'
import { chat, ticket } from '../samples'
import { heatingCall } from '../scene'
import { asked, house } from './house'

const { hotline, as } = house()

it('marks the very words that filled a field, and says when they cannot be played yet', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  const origin = page.getByRole('region', { name: '工单草稿' }).getByRole('button', { name: '来自第 4 句' })
  await origin.focus()
  await page.locator('.marked mark').filter({ hasText: '海勃湾区新华西街金沙小区三号楼二单元五零一' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('这一句还没有录音可放').waitFor()
})

it('shows what was heard of such matters, and similar tickets whose answer can be used', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  const facts = page.getByRole('region', { name: '要点' })
  await facts.getByText('室温 十五').waitFor()
  const similar = page.getByRole('region', { name: '相似工单' })
  await similar.getByText('同一事件').waitFor()
  await similar.getByRole('button', { name: '引用答复' }).first().click()
  expect(await page.getByLabel('答复内容').inputValue()).toContain('换热站循环泵故障')
})

it('puts the next question into the reply of a chat by Alt+Q', async () => {
  const page = await as('agent1')
  hotline.connect(chat('w1', { draft: ticket('202611220090', { title: '绿化带种菜', channel: 'WECHAT', suggestions: { lines: [], reasons: [], missing: ['几号楼？', '您的联系电话？'] } }) }))
  await page.getByRole('region', { name: '工单草稿' }).getByText('几号楼？').waitFor()
  await page.keyboard.press('Alt+q')
  expect(await page.getByRole('textbox', { name: '回复内容' }).inputValue()).toBe('几号楼？')
})

it('shows the summary when the call is over and lets it be changed', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  const summary = page.getByLabel('小结')
  await summary.waitFor()
  expect(await summary.inputValue()).toBe('')
  hotline.end('c-heat')
  hotline.fill('c-heat', (t) => (t.fields.summary = { value: '市民反映家中暖气不热。属加急投诉事项，由供热服务办理。', by: 'RULE', reason: '由工单字段生成' }))
  await expect.poll(() => summary.inputValue()).toContain('由供热服务办理')
  await summary.fill('市民反映暖气不热。请尽快上门。')
  await summary.blur()
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220042/draft')).toMatchObject({ fields: { summary: '市民反映暖气不热。请尽快上门。' } })
})

it('keeps everything where it is while findings arrive', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  const answer = page.getByLabel('答复内容')
  await page.getByRole('region', { name: '相似工单' }).getByText('同一事件').waitFor()
  const before = await answer.boundingBox()
  hotline.fill('c-heat', (t) => {
    t.facts = { ...t.facts, 影响范围: { value: '整栋楼', by: 'UTTERANCE', utteranceId: 506 } }
    t.suggestions.missing = ['哪个单元？', '室温大概多少度？', '请问您怎么称呼？', '给供热公司报修过吗？']
  })
  hotline.push({ type: 'knowledge', contactId: 'c-heat', articles: hits('物业') })
  await page.getByText('给供热公司报修过吗？').waitFor()
  expect(await answer.boundingBox()).toEqual(before)
})

it('warns of a citizen beside themselves and shows the words', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('log').waitFor()
  hotline.push({ type: 'alarm', kind: 'EMOTION', contactId: 'c-heat', service: 'ANGER', phrase: '没人管', level: 2, utteranceId: 506 })
  const alarm = page.getByRole('alert').filter({ hasText: '市民说“没人管”（愤怒）' })
  await alarm.getByRole('button', { name: '看原话' }).click()
  await page.locator('.marked mark').filter({ hasText: '没人管' }).waitFor()
})
