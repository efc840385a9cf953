import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

async function floor() {
  hotline.stage('c-1', 'TALKING', { agent: 'agent1' })
  const page = await as('manager', '/manager')
  await page.getByRole('heading', { name: /实时通话/ }).waitFor()
  return page
}

it('shows who talks with whom, and follows as it changes', async () => {
  const page = await floor()
  await page.getByRole('row', { name: /138\*\*\*\*5678.*通话/ }).waitFor()
  hotline.stage('c-1', 'CONSULTING', { agent: 'agent1', target: { kind: 'LINE', code: 'tax', name: '纳税服务' } })
  await page.getByText('咨询 · 纳税服务').waitFor()
})

it('shows why a waiting caller goes first, and all of it on a telephone without scrolling sideways', async () => {
  hotline.stage('c-2', 'WAITING', { agent: undefined })
  hotline.stage('c-1', 'TALKING', { agent: 'agent1' })
  const page = await as('manager', '/manager', { width: 390, height: 844 })
  await page.getByText('危险用语').waitFor()
  await page.getByText('60 岁及以上').first().waitFor()
  const wide = await page.locator('.floor .scroller').evaluate((it) => it.scrollWidth - it.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await accessible(page)
})

it('listens, whispers, joins and leaves', async () => {
  const page = await floor()
  await page.getByRole('button', { name: '旁听' }).click()
  expect(await asked(hotline, 'PUT', '/api/supervision/calls/c-1/part')).toEqual({ mode: 'LISTEN' })
  await page.getByRole('button', { name: '旁听', pressed: true }).waitFor()
  await page.getByRole('button', { name: '耳语' }).click()
  await page.getByRole('button', { name: '耳语', pressed: true }).waitFor()
  await page.getByRole('button', { name: '离开' }).click()
  await asked(hotline, 'DELETE', '/api/supervision/part')
})

it('takes a call over after asking once more', async () => {
  const page = await floor()
  await page.getByRole('button', { name: '接管', exact: true }).click()
  expect(hotline.requests.some((r) => r.path.endsWith('/takeover'))).toBe(false)
  await page.getByRole('button', { name: '确认接管' }).click()
  await asked(hotline, 'PUT', '/api/supervision/calls/c-1/takeover')
})

it('pauses an agent with a reason', async () => {
  const page = await floor()
  await page.getByRole('button', { name: '调整状态：巴特尔' }).click()
  const save = page.getByRole('dialog').getByRole('button', { name: '调整状态' })
  expect(await save.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: '原因' }).fill('培训')
  await save.click()
  expect(await asked(hotline, 'PUT', '/api/supervision/agents/agent2/status')).toEqual({ state: 'PAUSED', reason: '培训' })
})

it('raises an alarm with the call in which an emergency word was said', async () => {
  const page = await floor()
  hotline.push({ type: 'alarm', contactId: 'c-1', service: '119', phrase: '着火', utteranceId: 0 })
  await page.getByRole('alert').filter({ hasText: '市民说到“着火”（119）' }).waitFor()
  await accessible(page)
})
