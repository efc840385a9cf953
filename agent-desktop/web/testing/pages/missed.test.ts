import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

it('lists who did not reach an agent by their first arrival, numbers masked', async () => {
  const page = await as('manager', '/missed')
  const rows = page.getByRole('table').first().getByRole('row')
  await rows.nth(1).getByText('139****0011').waitFor()
  expect(await rows.nth(2).innerText()).toContain('要求回拨')
  await page.getByText('王敏 正在呼叫').waitFor()
  await page.getByText('待回拨 5').waitFor()
  await page.getByText('多次未接通').waitFor()
  expect(await page.getByRole('button', { name: /^回拨/ }).count()).toBe(0)
})

it('lets an agent call the next who is due, by a key, and takes the desk', async () => {
  const page = await as('agent1', '/missed')
  await page.getByText('150****7823').waitFor()
  await page.keyboard.press('F8')
  await asked(hotline, 'POST', '/api/missed/42/call')
  await page.waitForURL(/\/desk$/)
})

it('says why a call could not be made, and the row stays', async () => {
  const page = await as('agent1', '/missed')
  hotline.refuseNext = { request: 'POST /api/missed/44/call', status: 409, error: 'agent-occupied', message: '请先签入，并结束当前会话，再外呼。' }
  await page.getByRole('button', { name: '回拨 187****4466', exact: true }).click()
  await page.getByText('请先签入，并结束当前会话，再外呼。').waitFor()
  expect(page.url()).toMatch(/\/missed$/)
})

it('settles a row whose citizen wants no call', async () => {
  const page = await as('agent1', '/missed')
  await page.getByRole('button', { name: '不再回拨 136****9102' }).click()
  await asked(hotline, 'PUT', '/api/missed/45/closure')
  await page.getByText('待回拨 4').waitFor()
})

it('says what to do when nobody was missed', async () => {
  hotline.outbound.ledger = { ...hotline.outbound.ledger, open: [], closed: [], allowedNow: false }
  const page = await as('agent1', '/missed')
  await page.getByText('没有漏接来电').waitFor()
  await page.getByText('现在不是回拨时段（08:00–22:00）').waitFor()
  await accessible(page)
})

it('is accessible', async () => {
  const page = await as('agent1', '/missed')
  await page.getByText('150****7823').waitFor()
  await accessible(page)
})

it('calls out from the desk with number and reason', async () => {
  const page = await as('agent1', '/desk')
  await page.getByRole('button', { name: '外呼 F6' }).waitFor()
  await page.keyboard.press('F6')
  const panel = page.getByRole('dialog', { name: '外呼' })
  await panel.getByLabel('号码').fill('0473-299 1234')
  await panel.getByRole('button', { name: '核实诉求内容' }).click()
  await accessible(page)
  await panel.getByRole('button', { name: '呼叫', exact: true }).click()
  expect(await asked(hotline, 'POST', '/api/outbound-calls')).toMatchObject({ number: '04732991234', reason: '核实诉求内容' })
  await panel.waitFor({ state: 'detached' })
})

it('keeps the panel open and says so when the number is forbidden', async () => {
  const page = await as('agent1', '/desk')
  hotline.refuseNext = { request: 'POST /api/outbound-calls', status: 422, error: 'number-forbidden', message: '该号码不允许外呼。' }
  await page.getByRole('button', { name: '外呼 F6' }).click()
  const panel = page.getByRole('dialog', { name: '外呼' })
  await panel.getByLabel('号码').fill('00861234')
  await panel.getByLabel('事由').fill('试一试')
  await panel.getByRole('button', { name: '呼叫', exact: true }).click()
  await page.getByText('该号码不允许外呼。').waitFor()
})
