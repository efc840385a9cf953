import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api, eventually } from './api'
import { launchChromium } from './chromium'
import { Instance } from './instance'
import { departmentAnswers, person, readyAgent } from './people'

const CITIZEN = '13800471234'

interface Ticket {
  number: string
  state: string
  lineCode?: string
  satisfaction?: number
  fields: Record<string, { value: string; utteranceId?: number } | undefined>
}

let instance: Instance
let browser: Browser

beforeAll(async () => {
  instance = await Instance.up()
  browser = await launchChromium()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await instance?.down()
}, 120_000)

it('takes a spoken call from the ringing browser to the rated call-back', async () => {
  const agent = await readyAgent(browser, instance, 'agent1')
  const call = instance.start(
    'citizen', 'call', '--from', CITIZEN, '--seconds', '90', '--press', '4', '--say', '我家在海勃湾区新华西街十二号，暖气不热',
  )

  await agent.getByRole('button', { name: '接听' }).waitFor()
  await agent.keyboard.press('F2')
  const log = agent.getByRole('log')
  await log.getByText(/暖气.*不热/).waitFor()
  const draft = agent.getByRole('region', { name: '工单草稿' })
  await draft.getByText('供热服务').first().waitFor()
  await expect.poll(() => draft.getByLabel('地点').inputValue()).toContain('新华西街12号')

  await agent.getByRole('button', { name: '派单', exact: true }).click()
  const said = agent.getByText(/\d+ 已派往 热力公司/)
  await said.waitFor()
  const number = /\d{10,}/.exec((await said.textContent()) ?? '')?.[0] ?? ''
  await agent.getByRole('button', { name: '挂断' }).click()
  const ended = await call.finished
  expect(ended.output).toContain(number)
  expect(ended.code).toBe(0)

  const dispatcher = await Api.signIn(instance, 'dispatcher')
  const contacts = () => dispatcher.get<{ contacts: { satisfaction?: number }[] }>(`/api/contacts?address=${CITIZEN}`)
  await eventually('the pressed rating', contacts, (it) => it.contacts[0]?.satisfaction === 4)
  const ticket = () => dispatcher.get<Ticket>(`/api/tickets/${number}`)
  expect(await ticket()).toMatchObject({ state: 'DISPATCHED', lineCode: 'heating' })

  const phone = instance.start('citizen', 'phone', '--number', CITIZEN, '--press', '5', '--seconds', '120')
  await departmentAnswers(await person(browser, instance, 'dept-heating'), number, '已上门排气，室温恢复到二十度。')
  const closed = await eventually('the rated ticket', ticket, (it) => it.state === 'CLOSED', 120)
  expect(closed.satisfaction).toBe(5)
  await phone.finished
})

it('helps while the citizen speaks: evidence, a correction, what to ask, and the summary at the end', async () => {
  const agent = await readyAgent(browser, instance, 'agent2')
  const call = instance.start(
    'citizen', 'call', '--from', '13800475678', '--seconds', '90', '--say', '我家在海勃湾区新华西街十二号，暖气不热。不对。海勃湾区新华西街十五号。',
  )
  await agent.getByRole('button', { name: '接听' }).waitFor()
  await agent.keyboard.press('F2')
  const draft = agent.getByRole('region', { name: '工单草稿' })
  await expect.poll(() => draft.getByLabel('地点').inputValue(), { timeout: 60_000 }).toContain('新华西街15号')
  await draft.getByText('室温大概多少度？').waitFor()
  const origin = draft.locator('.field', { has: agent.getByLabel('地点') }).getByRole('button', { name: /来自第 \d+ 句/ })
  await origin.hover()
  await agent.locator('.marked mark').first().waitFor()
  await origin.click()
  await agent.getByRole('button', { name: '停止播放' }).waitFor()

  await agent.getByRole('button', { name: '挂断' }).click()
  await call.finished
  const summary = agent.getByLabel('小结')
  await expect.poll(() => summary.inputValue(), { timeout: 30_000 }).toMatch(/新华西街15号.*供热服务/)
})
