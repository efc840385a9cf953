import { mkdir } from 'node:fs/promises'
import { launchChromium, openPage } from '../e2e/chromium'
import { signedIn } from './browser'
import { TestingHotline } from './hotline'
import { ago, ahead, call } from './samples'
import { earlierTickets, heatingCall } from './scene'

/** Every page at a desk's, a telephone's and a wall's size, into `shots/` (or the folder given), for people to look at. */
const folder = process.argv[2] ?? 'shots'
const only = process.argv[3] ?? ''
const DESK = { width: 1440, height: 900 }
const HAND = { width: 390, height: 844 }
const WALL = { width: 1920, height: 1080 }

await mkdir(folder, { recursive: true })
const hotline = new TestingHotline()
const url = await hotline.start()
const browser = await launchChromium()

type Shot = [name: string, size: typeof DESK, who: string, path: string, more?: (page: Awaited<ReturnType<typeof openPage>>) => Promise<void>]
const dark = { name: '深色' }
const shots: Shot[] = [
  ['desk', DESK, 'agent1', '/desk', async (page) => page.getByRole('button', { name: '来自第 4 句' }).hover()],
  ['desk-dark', DESK, 'agent1', '/desk', async (page) => page.getByRole('button', dark).click()],
  ['desk-chat', DESK, 'agent1', '/desk', async (page) => page.getByRole('button', { name: /微信/ }).click()],
  ['desk-article', DESK, 'agent1', '/desk', async (page) => page.getByRole('button', { name: /供热温度标准/ }).click()],
  ['desk-picker', DESK, 'agent1', '/desk', async (page) => page.getByRole('button', { name: '更换热线' }).click()],
  ['desk-alarm', DESK, 'agent1', '/desk', async () => hotline.push({ type: 'alarm', contactId: 'c-heat', service: '119', phrase: '着火', utteranceId: 506 })],
  ['desk-feeling', DESK, 'agent1', '/desk', async () => hotline.push({ type: 'alarm', kind: 'EMOTION', contactId: 'c-heat', service: 'ANGER', phrase: '没人管', level: 2, utteranceId: 506 })],
  ['desk-ring', DESK, 'agent1', '/desk', async () => {
    hotline.setStatus('RESERVED')
    hotline.end('c-heat')
    hotline.offer(call('c-ring', { address: '139****0011' }), '供热服务 · 上次由您接待 · 已等待 9 秒', 20, [{ kind: 'SENIOR', steps: 4 }])
    hotline.stage('c-ring', 'RINGING', { agent: 'agent1', called: '12315', calledName: '市场监管投诉举报' })
  }],
  ['desk-wrapup', DESK, 'agent1', '/desk', async () => {
    hotline.end('c-heat')
    hotline.fill('c-heat', (it) => (it.fields.summary = { value: '市民反映海勃湾区新华西街金沙小区 3 号楼 2 单元 501，家中暖气不热，时间为本周一。室温：十五；属加急求助事项，由供热服务办理。', by: 'RULE', reason: '由工单字段生成' }))
    hotline.setStatus('WRAP_UP', { until: ahead(27_000) })
  }],
  ['desk-offline', DESK, 'agent1', '/desk', async () => hotline.drop()],
  ['transfer', DESK, 'agent1', '/desk', async (page) => {
    hotline.stage('c-heat', 'TALKING', { called: '12315', calledName: '市场监管投诉举报' })
    await page.keyboard.press('F4')
    await page.getByRole('option', { name: /巴特尔/ }).waitFor()
  }],
  ['transfer-consult', DESK, 'agent1', '/desk', async () => hotline.stage('c-heat', 'CONSULTING', { answered: true, target: { kind: 'LINE', code: 'tax', name: '纳税服务' } })],
  ['transfer-three', DESK, 'agent1', '/desk', async () => hotline.stage('c-heat', 'CONFERENCE', { answered: true, target: { kind: 'EMERGENCY', code: '119', name: '火警' }, helper: { mode: 'WHISPER', name: '班长' } })],
  ['transfer-hand', HAND, 'agent1', '/desk', async (page) => {
    hotline.stage('c-heat', 'TALKING')
    await page.getByRole('button', { name: /转接/ }).click()
    await page.getByRole('option', { name: /巴特尔/ }).waitFor()
  }],
  ['transfer-hand-consult', HAND, 'agent1', '/desk', async () => hotline.stage('c-heat', 'CONSULTING', { answered: true, target: { kind: 'LINE', code: 'tax', name: '纳税服务' } })],
  ['floor', DESK, 'manager', '/manager', async () => floorScene()],
  ['floor-dark', DESK, 'manager', '/manager', async (page) => {
    floorScene()
    await page.getByRole('button', dark).click()
  }],
  ['floor-hand', HAND, 'manager', '/manager', async () => floorScene()],
  ['desk-hand', HAND, 'agent1', '/desk'],
  ['desk-hand-knowledge', HAND, 'agent1', '/desk', async (page) => page.getByRole('button', { name: '知识', exact: true }).click()],
  ['desk-hand-ticket', HAND, 'agent1', '/desk', async (page) => page.getByRole('button', { name: '工单', exact: true }).click()],
  ['dispatch', DESK, 'dispatcher', '/dispatch'],
  ['dispatch-returns', DESK, 'dispatcher', '/dispatch', async (page) => page.getByRole('tab', { name: /退单裁定/ }).click()],
  ['dispatch-callback', DESK, 'dispatcher', '/dispatch', async (page) => page.getByRole('tab', { name: /人工回访/ }).click()],
  ['dispatch-dark', DESK, 'dispatcher', '/dispatch', async (page) => page.getByRole('button', dark).click()],
  ['portal', DESK, 'dept-heating', '/portal/202611220021'],
  ['portal-hand', HAND, 'dept-heating', '/portal'],
  ['portal-hand-ticket', HAND, 'dept-heating', '/portal/202611220018'],
  ['portal-hand-reply', HAND, 'dept-heating', '/portal/202611220018', async (page) => page.getByRole('button', { name: '办理答复' }).click()],
  ['manager', DESK, 'manager', '/manager'],
  ['insight', DESK, 'manager', '/insight'],
  ['insight-alarm', DESK, 'dispatcher', '/insight', async (page) => {
    await page.getByRole('button', { name: /查看 新华西街 的工单/ }).click()
    await page.getByRole('button', { name: '标记误报：新华西街' }).click()
  }],
  ['insight-dark', DESK, 'manager', '/insight', async (page) => page.getByRole('button', dark).click()],
  ['insight-hand', HAND, 'manager', '/insight'],
  ['portal-ahead', HAND, 'dept-heating', '/portal', async (page) => page.getByRole('tab', { name: '未诉先办' }).click()],
  ['learning', DESK, 'manager', '/learning'],
  ['learning-examples', DESK, 'manager', '/learning', async (page) => page.getByRole('button', { name: /的 41 单/ }).click()],
  ['learning-training', DESK, 'admin', '/learning', async (page) => page.getByRole('button', { name: '立即训练' }).click()],
  ['learning-dark', DESK, 'manager', '/learning', async (page) => page.getByRole('button', dark).click()],
  ['learning-hand', HAND, 'manager', '/learning'],
  ['quality', DESK, 'manager', '/quality/past-1'],
  ['quality-hand', HAND, 'manager', '/quality'],
  ['ticket-call', DESK, 'manager', '/tickets/202611220021'],
  ['missed', DESK, 'agent1', '/missed'],
  ['missed-hand', HAND, 'agent1', '/missed'],
  ['missed-dark', DESK, 'manager', '/missed', async (page) => page.getByRole('button', dark).click()],
  ['norms', DESK, 'manager', '/norms'],
  ['norms-hand', HAND, 'manager', '/norms'],
  ['norms-dark', DESK, 'manager', '/norms', async (page) => page.getByRole('button', dark).click()],
  ['norms-week', DESK, 'manager', '/norms', async (page) => page.getByRole('button', { name: '近 7 天' }).click()],
  ['dial', DESK, 'agent1', '/desk', async (page) => {
    hotline.end('c-heat')
    await page.keyboard.press('F6')
  }],
  ['dial-hand', HAND, 'agent1', '/desk', async (page) => page.keyboard.press('F6')],
  ['ivr', DESK, 'admin', '/settings/ivr'],
  ['ivr-dark', DESK, 'admin', '/settings/ivr', async (page) => page.getByRole('button', dark).click()],
  ['ivr-hand', HAND, 'admin', '/settings/ivr'],
  ['announcements', DESK, 'manager', '/announcements'],
  ['announcements-hand', HAND, 'manager', '/announcements'],
  ['board', WALL, 'manager', '/board'],
  ['board-dark', WALL, 'manager', '/board', async (page) => page.getByRole('button', dark).click()],
  ['tickets', DESK, 'manager', '/tickets'],
  ['tickets-hand', HAND, 'manager', '/tickets'],
  ['ticket', DESK, 'manager', '/tickets/202611220018'],
  ['knowledge', DESK, 'manager', '/knowledge/heating-cold'],
  ['knowledge-dark', DESK, 'manager', '/knowledge/heating-stop', async (page) => page.getByRole('button', dark).click()],
  ['knowledge-edit', DESK, 'dept-heating', '/knowledge/heating-cold', async (page) => page.getByRole('button', { name: '修改' }).click()],
  ['knowledge-gaps', DESK, 'manager', '/knowledge', async (page) => page.getByRole('tab', { name: /缺口/ }).click()],
  ['knowledge-hand', HAND, 'dept-heating', '/knowledge'],
  ['knowledge-hand-article', HAND, 'dept-heating', '/knowledge/heating-cold'],
  ['ask', DESK, 'agent1', '/ask?q=供热'],
  ['ask-hand', HAND, 'agent1', '/ask?q=供热'],
  ['ask-hand-start', HAND, 'agent1', '/ask'],
  ['ticket-hand', HAND, 'manager', '/tickets/202611220018'],
]

function floorScene(): void {
  hotline.watchers = { 'c-2': [{ mode: 'LISTEN', name: '班长' }] }
  hotline.stage('c-heat', 'TALKING', { agent: 'agent1' })
  hotline.stage('c-2', 'CONSULTING', { agent: 'agent2', answered: true, called: '12315', target: { kind: 'LINE', code: 'market', name: '市场监管投诉举报' } })
  hotline.stage('c-3', 'WAITING', { agent: undefined })
  hotline.push({ type: 'alarm', contactId: 'c-heat', service: '119', phrase: '着火', utteranceId: 506 })
}

const login = await openPage(browser, url)
await login.goto('/login')
await login.getByText('演示账号').waitFor()
await login.screenshot({ path: `${folder}/login.png` })
await login.context().close()

for (const [name, size, who, path, more] of shots) {
  if (!name.startsWith(only)) continue
  hotline.reset()
  heatingCall(hotline)
  const page = await signedIn(browser, url, who, size)
  page.on('pageerror', (error) => console.error(name, error.message))
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
  await page.goto(path)
  await page.waitForTimeout(600)
  hotline.push({ type: 'knowledge', contactId: 'c-heat', articles: (await import('./city')).hits('供热室温') })
  hotline.push({ type: 'similar', contactId: 'c-heat', tickets: earlierTickets() })
  hotline.push({ type: 'partial', contactId: 'c-heat', speaker: 'CITIZEN', text: '能不能今天就派人过来看' })
  await more?.(page)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png` })
  await page.context().close()
}
await browser.close()
await hotline.stop()
console.log(`${shots.length + 1} pictures in ${folder}, ${ago(0)}`)
