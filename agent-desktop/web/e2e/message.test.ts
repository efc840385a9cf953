import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api, eventually } from './api'
import { launchChromium } from './chromium'
import { Instance } from './instance'
import { departmentAnswers, person, readyAgent } from './people'
import { WeChatDouble } from './wechat'

const CITIZEN = 'o-citizen-of-the-message-test'

interface Ticket {
  number: string
  state: string
  lineCode?: string
}

const wechat = new WeChatDouble()
let instance: Instance
let browser: Browser

beforeAll(async () => {
  instance = await Instance.up({ HOTLINE_WECHAT_API: await wechat.start() })
  browser = await launchChromium()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await instance?.down()
  await wechat.stop()
}, 120_000)

it('takes an encrypted WeChat message, sent twice, to one ticket that is answered and rated', async () => {
  const agent = await readyAgent(browser, instance, 'agent2')
  const words = '乌达区人民路的路灯好几天不亮了，晚上走路很危险'
  const message = ['citizen', 'message', 'wechat', words, '--from', CITIZEN, '--id', '7001']
  const first = await instance.run(...message)
  const again = await instance.run(...message)
  const number = /\d{14}/.exec(first.output)?.[0] ?? first.output
  expect(again.output).toContain(number)

  await agent.getByRole('button', { name: '接入' }).click()
  await agent.getByRole('log').getByText(words).waitFor()
  await expect.poll(() => agent.getByRole('log').getByText(words).count()).toBe(1)
  await agent.getByRole('textbox', { name: '回复内容' }).fill('您好，已为您登记，马上派给城管处理。')
  await agent.keyboard.press('Enter')
  await eventually('the reply at WeChat', async () => wechat.delivered, (all) => all.some((it) => it.text?.content.includes('已为您登记')))
  await agent.getByRole('button', { name: '派单', exact: true }).click()
  await agent.getByText(`${number} 已派往`).waitFor()
  await agent.getByRole('button', { name: '结束会话' }).click()

  const dispatcher = await Api.signIn(instance, 'dispatcher')
  const ticket = () => dispatcher.get<Ticket>(`/api/tickets/${number}`)
  expect(await ticket()).toMatchObject({ state: 'DISPATCHED', lineCode: 'urban-management' })
  const department = await person(browser, instance, 'dept-urban-management')
  await departmentAnswers(department, number, '路灯已修复，感谢您的反映。')

  await eventually('the card that asks for a rating', async () => wechat.delivered, (all) => all.some((it) => it.msgtype === 'msgmenu' || (it.text?.content.includes(number) ?? false)), 60)
  await instance.run('citizen', 'message', 'wechat', '5', '--from', CITIZEN, '--id', '7002')
  await eventually('the rated ticket', ticket, (it) => it.state === 'CLOSED', 60)
})
