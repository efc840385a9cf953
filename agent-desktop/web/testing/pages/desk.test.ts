import { expect, it } from 'vitest'
import { hits } from '../city'
import { ahead, call, chat } from '../samples'
import { heatingCall } from '../scene'
import { accessible, asked, house } from './house'

const { hotline, as } = house()
const HAND = { width: 390, height: 844 }

it('becomes ready', async () => {
  const page = await as('agent1')
  await page.getByRole('button', { name: '就绪', exact: true }).click()
  await page.getByRole('button', { name: '状态 就绪' }).waitFor()
  expect(await asked(hotline, 'PUT', '/api/agent/status')).toEqual({ state: 'READY' })
})

it('goes on a break from the menu', async () => {
  const page = await as('agent1')
  await page.getByRole('button', { name: /^状态/ }).click()
  await page.getByRole('menuitem', { name: '用餐' }).click()
  await page.getByRole('button', { name: '状态 用餐' }).waitFor()
})

it('shows who rings and why, and answers a chat by F2', async () => {
  const page = await as('agent1')
  await page.getByText('还没有会话').waitFor()
  hotline.offer(chat('w1'), '微信 · 城市管理')
  await page.getByRole('alert').filter({ hasText: '新消息：李**，微信 · 城市管理' }).waitFor()
  await page.keyboard.press('F2')
  await asked(hotline, 'PUT', '/api/contacts/w1/acceptance')
  await page.getByRole('textbox', { name: '回复内容' }).fill('您好，请问在哪个小区？')
  await page.keyboard.press('Enter')
  await page.getByRole('log').getByText('您好，请问在哪个小区？').waitFor()
  expect(await asked(hotline, 'POST', '/api/contacts/w1/messages')).toEqual({ text: '您好，请问在哪个小区？' })
})

it('shows why a caller goes first', async () => {
  const page = await as('agent1')
  hotline.offer(call('p1'), '空闲最久', 20, [{ kind: 'EMERGENCY_WORDS', steps: 2880 }, { kind: 'SENIOR', steps: 4 }])
  await page.getByText('危险用语').waitFor()
  await page.getByText('60 岁及以上').waitFor()
  await accessible(page)
})

it('marks a citizen as 60 or older by one key, and takes it back', async () => {
  hotline.connect(call('m1'))
  const page = await as('agent1')
  await page.getByRole('button', { name: '老年人', pressed: false }).waitFor()
  await page.keyboard.press('Alt+4')
  await page.getByRole('button', { name: '老年人', pressed: true }).waitFor()
  expect(await asked(hotline, 'PUT', '/api/contacts/m1/marks')).toEqual({ marks: ['SENIOR'] })
  await page.getByRole('button', { name: '残疾人' }).click()
  await page.getByRole('button', { name: '残疾人', pressed: true }).waitFor()
  expect(await asked(hotline, 'PUT', '/api/contacts/m1/marks')).toEqual({ marks: ['SENIOR', 'DISABLED'] })
  await page.getByRole('button', { name: '老年人' }).click()
  await page.getByRole('button', { name: '老年人', pressed: false }).waitFor()
  await accessible(page)
})

it('says why a break is refused', async () => {
  const page = await as('agent1')
  hotline.refuseNext = { request: 'PUT /api/agent/status', status: 409, error: 'too-many-on-break', message: '“用餐”最多 3 人同时，现已有 3 人' }
  await page.getByRole('button', { name: /^状态/ }).click()
  await page.getByRole('menuitem', { name: '用餐' }).click()
  await page.getByText('最多 3 人同时').waitFor()
})

it('says when the channel no longer takes a reply and keeps the words', async () => {
  const page = await as('agent1')
  hotline.connect(chat('w1'))
  hotline.refuseNext = { request: 'POST /api/contacts/w1/messages', status: 409, error: 'reply-window-closed', message: '' }
  const reply = page.getByRole('textbox', { name: '回复内容' })
  await reply.fill('已转交')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('超出该渠道的回复时限').waitFor()
  expect(await reply.inputValue()).toBe('已转交')
})

it('says what became of a ring that was missed', async () => {
  const page = await as('agent1')
  hotline.offer(call('m1'), '供热服务')
  await page.getByRole('button', { name: '接听' }).waitFor()
  hotline.push({ type: 'offer-gone', contactId: 'm1', because: 'UNANSWERED' })
  await page.getByText('超时未接，已转给其他坐席').waitFor()
})

it('shows each sentence as it is said, the unfinished one in grey', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByText('能不能今天就派人过来看').waitFor()
  hotline.say('c-heat', 'CITIZEN', '能不能今天就派人过来看看')
  await page.getByRole('log').getByText('能不能今天就派人过来看看').waitFor()
})

it('fills the ticket in, names the sentence that filled a field, and saves what the agent types', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  const draft = page.getByRole('region', { name: '工单草稿' })
  await draft.getByText('供热服务').waitFor()
  expect(await draft.getByLabel('地点').inputValue()).toContain('金沙小区')
  await draft.getByRole('button', { name: '来自第 4 句' }).hover()
  await page.locator('.marked').filter({ hasText: '金沙小区' }).waitFor()
  await draft.getByLabel('姓名').fill('张先生')
  hotline.fill('c-heat', (t) => (t.fields.time = { value: '周一早上', by: 'UTTERANCE' }))
  await draft.getByLabel('姓名').press('Enter')
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220042/draft')).toMatchObject({ fields: { person: '张先生' } })
  await expect.poll(() => hotline.tickets.find((t) => t.number === '202611220042')?.fields.person?.value).toBe('张先生')
})

it('dispatches to the suggested line by Alt+2 although the draft moved on meanwhile', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('region', { name: '工单草稿' }).getByText('供热服务').waitFor()
  const ticket = hotline.tickets.find((t) => t.number === '202611220042')
  if (ticket) ticket.version++
  await page.keyboard.press('Alt+2')
  await page.getByText('202611220042 已派往 热力公司').waitFor()
  expect(ticket).toMatchObject({ state: 'DISPATCHED', lineCode: 'heating' })
})

it('chooses another line by typing', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('button', { name: '更换热线' }).click()
  await page.getByRole('combobox', { name: '搜索热线' }).fill('物业')
  await page.keyboard.press('Enter')
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220042/draft')).toMatchObject({ fields: { line: 'housing' } })
})

it('answers on the spot with an article', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('region', { name: '工单草稿' }).waitFor()
  hotline.push({ type: 'knowledge', contactId: 'c-heat', articles: hits('供热') })
  await page.keyboard.press('Alt+1')
  await page.getByText('请先填写答复内容').waitFor()
  await page.getByRole('button', { name: /供热温度标准与退费/ }).click()
  await page.getByRole('button', { name: '引用到答复' }).click()
  await page.getByRole('button', { name: '当场答复' }).click()
  await page.getByText('202611220042 已当场答复并办结').waitFor()
  expect(hotline.tickets.find((t) => t.number === '202611220042')?.answer).toMatchObject({ articleId: 'heating-01' })
})

it('searches knowledge by the slash key', async () => {
  const page = await as('agent1')
  await page.getByText('还没有会话').waitFor()
  const search = page.getByRole('searchbox', { name: '搜索知识库' })
  await search.waitFor()
  await page.keyboard.press('/')
  await expect.poll(() => search.evaluate((it) => it.ownerDocument.activeElement === it)).toBe(true)
  await page.keyboard.type('物业')
  await page.getByRole('button', { name: /物业不作为如何投诉/ }).waitFor()
})

it('raises an alarm with the words that caused it', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('log').waitFor()
  hotline.push({ type: 'alarm', contactId: 'c-heat', service: '119', phrase: '着火', utteranceId: 506 })
  await page.getByRole('alert').filter({ hasText: '市民说到“着火”，请立即转 119' }).waitFor()
})

it('counts the wrap-up down and says what is missing', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('log').waitFor()
  hotline.end('c-heat')
  hotline.setStatus('WRAP_UP', { until: ahead(30_000) })
  await page.getByText('还需问：姓名').waitFor()
  await page.getByRole('button', { name: '整理完成' }).click()
  await page.getByRole('button', { name: '状态 就绪' }).waitFor()
})

it('says in one line that the connection is lost, and recovers what was said meanwhile', async () => {
  const page = await as('agent1')
  heatingCall(hotline)
  await page.getByRole('log').waitFor()
  hotline.drop()
  await page.getByText('连接中断，通话不受影响，正在重连').waitFor()
  hotline.say('c-heat', 'CITIZEN', '断线时说的话')
  await page.getByRole('log').getByText('断线时说的话').waitFor()
  await page.getByText('连接中断').waitFor({ state: 'hidden' })
})

it('is usable on a telephone', async () => {
  const page = await as('agent1', undefined, HAND)
  heatingCall(hotline)
  await page.getByRole('log').waitFor()
  await page.getByRole('button', { name: '工单', exact: true }).click()
  await page.getByRole('button', { name: '派单', exact: true }).click()
  await page.getByText('已派往 热力公司').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(HAND.width)
})

it('is accessible, idle and in full swing', async () => {
  const page = await as('agent1')
  await page.getByText('还没有会话').waitFor()
  await accessible(page)
  heatingCall(hotline)
  hotline.push({ type: 'knowledge', contactId: 'c-heat', articles: hits('供热') })
  hotline.push({ type: 'alarm', contactId: 'c-heat', service: '119', phrase: '着火', utteranceId: 506 })
  hotline.push({ type: 'alarm', kind: 'EMOTION', contactId: 'c-heat', service: 'DESPAIR', phrase: '没人管', level: 3, utteranceId: 506 })
  hotline.offer(chat('w9'), '微信')
  await page.getByRole('button', { name: '接入' }).waitFor()
  await page.getByRole('button', { name: '为什么' }).click()
  await accessible(page)
  await page.getByRole('button', { name: /供热温度标准与退费/ }).click()
  await page.getByText('起居室温度').last().waitFor()
  await accessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /微信/ }).first().click()
  await page.getByRole('button', { name: '更换热线' }).click()
  await accessible(page)
})
