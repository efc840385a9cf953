import { expect, it } from 'vitest'
import { heatingCall } from '../scene'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

async function talking() {
  const page = await as('agent1')
  heatingCall(hotline)
  hotline.stage('c-heat', 'TALKING')
  await page.getByRole('log').waitFor()
  return page
}

it('opens the transfer panel by F4, narrows by typing and consults by Enter', async () => {
  const page = await talking()
  await page.keyboard.press('F4')
  const search = page.getByRole('combobox', { name: '搜索坐席、热线或输入号码' })
  await search.fill('公积金')
  await page.getByRole('option', { name: /住房公积金/ }).waitFor()
  await search.press('Enter')
  expect(await asked(hotline, 'POST', '/api/contacts/c-heat/transfer')).toEqual({ kind: 'CONSULT', target: { kind: 'LINE', code: 'housing-fund' } })
  await page.getByText('正在呼叫 住房公积金').waitFor()
  hotline.stage('c-heat', 'CONSULTING', { answered: true, target: { kind: 'LINE', code: 'housing-fund', name: '住房公积金' } })
  await page.getByRole('button', { name: '完成转接' }).click()
  await asked(hotline, 'PUT', '/api/contacts/c-heat/transfer/completion')
})

it('brings in 119 by one key, and the first receiver keeps what stays unclear', async () => {
  const page = await talking()
  await page.keyboard.press('Alt+7')
  expect(await asked(hotline, 'POST', '/api/contacts/c-heat/transfer')).toEqual({ kind: 'THREE_WAY', target: { kind: 'EMERGENCY', code: '119' } })
  await page.getByText('三方通话，正在呼叫 火警').waitFor()
  hotline.stage('c-heat', 'CONFERENCE', { answered: true, target: { kind: 'EMERGENCY', code: '119', name: '火警' } })
  await page.getByText('三方通话：市民、您、火警').waitFor()
  await page.getByRole('button', { name: '仍不明确，由我受理' }).click()
  await asked(hotline, 'PUT', '/api/contacts/c-heat/keeping')
  await page.getByText('已记录：由首个接听者受理').waitFor()
})

it('comes back from hold, and a transfer that rings can be taken back', async () => {
  const page = await talking()
  hotline.stage('c-heat', 'HELD')
  await page.getByText('保持中，市民在听音乐').waitFor()
  await page.getByRole('button', { name: '返回市民' }).click()
  await page.getByText('通话中', { exact: true }).waitFor()
  hotline.stage('c-heat', 'SENDING', { target: { kind: 'AGENT', code: 'agent2', name: '巴特尔' } })
  const takeBack = page.getByRole('button', { name: '收回' })
  await takeBack.waitFor()
  expect(await page.getByRole('button', { name: /挂断/ }).count()).toBe(0)
  await takeBack.click()
  await page.getByText('通话中', { exact: true }).waitFor()
})

it('shows the number dialled and who helps', async () => {
  const page = await talking()
  hotline.stage('c-heat', 'TALKING', { called: '12315', calledName: '市场监管投诉举报', helper: { mode: 'WHISPER', name: '班长' } })
  await page.getByText('拨打 12315 市场监管投诉举报').waitFor()
  await page.getByRole('status').filter({ hasText: '班长 正在耳语指导，市民听不到' }).waitFor()
})

it('says when the state no longer allows it', async () => {
  const page = await talking()
  hotline.refuseNext = { request: 'POST /api/contacts/c-heat/transfer', status: 409, error: 'not-now', message: '现在不能这样做，请看通话状态。' }
  await page.keyboard.press('F4')
  await page.getByRole('option', { name: /巴特尔/ }).click()
  await page.getByRole('button', { name: '直接转接' }).click()
  await page.getByText('现在不能这样做').waitFor()
})

it('is accessible with the panel open and in a conference', async () => {
  const page = await talking()
  await page.keyboard.press('F4')
  await page.getByRole('option', { name: /巴特尔/ }).waitFor()
  await accessible(page)
  await page.keyboard.press('Escape')
  hotline.stage('c-heat', 'CONFERENCE', { answered: true, target: { kind: 'EMERGENCY', code: '119', name: '火警' } })
  await page.getByText('三方通话：市民、您、火警').waitFor()
  await accessible(page)
})
