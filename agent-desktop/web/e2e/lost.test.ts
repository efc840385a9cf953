import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Api, eventually } from './api'
import { Cable } from './cable'
import { launchChromium } from './chromium'
import { Instance } from './instance'
import { person, readyAgent } from './people'
import { freePorts } from './ports'

const CUT_MILLIS = 10_000
/** Longer than Asterisk waits for an agent's voice (rtp_timeout). */
const PATIENCE_MILLIS = 25_000

interface Contact {
  endReason?: string
  agent?: string
  trail?: { kind: string; actor: string }[]
}

let instance: Instance
let browser: Browser
let pages: Cable
let telephone: Cable

beforeAll(async () => {
  const [http = 0, ws = 0] = await freePorts(2)
  pages = await Cable.to(http)
  telephone = await Cable.to(ws)
  instance = await Instance.up({
    HOTLINE_PORT_HTTP: String(http),
    HOTLINE_PORT_WS: String(ws),
    HOTLINE_WS_URL: `ws://127.0.0.1:${telephone.port}/ws`,
  })
  browser = await launchChromium()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await pages?.close()
  await telephone?.close()
  await instance?.down()
}, 120_000)

/** The agent's voice and the citizen's, both ways, as they would be over a cut line. */
async function voice(page: Page, lossPercent: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1, packetLoss: lossPercent,
  })
}

async function answered(page: Page, number: string) {
  const call = instance.start('citizen', 'call', '--from', number, '--seconds', '170', '--say', '我家在海勃湾区新华西街十二号，暖气不热')
  await page.getByRole('button', { name: '接听' }).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('log').getByText(/暖气/).waitFor()
  return call
}

async function contactOf(number: string): Promise<Contact> {
  const api = await Api.signIn(instance, 'dispatcher')
  const found = await api.get<{ contacts: { id: string }[] }>(`/api/contacts?address=${number}`)
  return api.get<Contact>(`/api/contacts/${found.contacts[0]?.id}`)
}

it('goes on with the call after the desk was cut off for ten seconds', async () => {
  const number = '13800471101'
  const agent = await readyAgent(browser, { url: `http://127.0.0.1:${pages.port}`, password: instance.password }, 'agent1')
  const call = await answered(agent, number)

  const cut = Date.now()
  pages.pull()
  telephone.pull()
  await voice(agent, 100)
  await agent.getByText('连接中断，通话不受影响，正在重连').waitFor()
  await eventually('the end of the cut', async () => Date.now() - cut, (passed) => passed >= CUT_MILLIS)
  await voice(agent, 0)
  telephone.mend()
  pages.mend()

  await agent.getByText('连接中断').waitFor({ state: 'hidden' })
  await agent.getByText('话机正常').waitFor()
  // Had the voice not come back, Asterisk would have ended the agent's leg by then.
  await eventually('the patience of Asterisk', async () => Date.now() - cut, (passed) => passed >= PATIENCE_MILLIS)
  expect(await agent.getByText('通话中', { exact: true }).count()).toBe(1)
  await agent.getByRole('button', { name: '挂断' }).click()
  await call.finished
  const contact = await contactOf(number)
  expect(contact.endReason).toBe('AGENT_HUNG_UP')
  expect(contact.trail?.map((step) => step.kind) ?? []).not.toContain('LINE_LOST')
  await agent.context().close()
})

it('joins the call again when the closed browser is back, and gives it to another agent when it is not', async () => {
  const number = '13800471102'
  const first = await readyAgent(browser, instance, 'agent2')
  const call = await answered(first, number)
  await first.context().close()

  const again = await person(browser, instance, 'agent2')
  await again.getByText('通话中', { exact: true }).waitFor()
  await eventually('the way back', () => contactOf(number), (it) => it.trail?.some((step) => step.kind === 'RESUMED') ?? false)

  await again.context().close()
  const other = await readyAgent(browser, instance, 'agent1')
  await other.getByRole('button', { name: '接听' }).waitFor({ timeout: 90_000 })
  await other.keyboard.press('F2')
  await other.getByText('通话中', { exact: true }).waitFor()
  await eventually('the other agent', () => contactOf(number), (it) => it.agent === 'agent1')
  await other.getByRole('button', { name: '挂断' }).click()
  await call.finished
  expect((await contactOf(number)).endReason).toBe('AGENT_HUNG_UP')
})
