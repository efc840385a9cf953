import { expect, it } from 'vitest'
import { accessible, house } from './house'

const { hotline, as } = house()

it('shows alarms with their reason and opens one to its tickets', async () => {
  const page = await as('manager', '/insight')
  await page.getByText('新华西街：1 天内 6 件“供水服务”诉求，平时同样长时间约 0.4 件').waitFor()
  await page.getByRole('button', { name: /查看 新华西街 的工单/ }).click()
  const alarms = page.getByRole('list', { name: '聚集预警' })
  expect(await alarms.locator('a').count()).toBe(3)
})

it('declares a false alarm by keyboard, with a reason', async () => {
  const page = await as('dispatcher', '/insight')
  await page.getByRole('button', { name: '标记误报：新华西街' }).press('Enter')
  await page.keyboard.type('计划停水，已公告')
  await page.keyboard.press('Enter')
  await page.getByText(/dispatcher 于 .+ 标记误报：计划停水，已公告/).waitFor()
  expect(hotline.requests.some((call) => call.path === '/api/insight/alarms/7/false-alarm')).toBe(true)
})

it('asks for another period and another line', async () => {
  const page = await as('manager', '/insight')
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/insight?days=30&line=water'))
  await page.getByRole('button', { name: '30 天' }).click()
  await page.getByRole('combobox', { name: '承办热线' }).selectOption('water')
  await asked
})

it('leads from a hot word to its tickets', async () => {
  const page = await as('manager', '/insight')
  await page.getByRole('link', { name: /^停水：31 件/ }).click()
  await page.waitForURL(/\/tickets\?q=/)
})

it('says that the map is no map', async () => {
  const page = await as('manager', '/insight')
  await page.getByText('示意图：按区和网格排列，不反映实际位置和面积').waitFor()
})

it('shows a department what it may act on, and nobody else', async () => {
  const page = await as('dept-heating', '/portal')
  await page.getByRole('tab', { name: '未诉先办' }).click()
  const ahead = page.getByRole('list', { name: '未诉先办' })
  await ahead.getByText(/新华西街 · 供热服务/).waitFor()
  expect(await ahead.getByText('供水服务').count()).toBe(0)
  await accessible(page)
})

it('shows the dispatcher a possible duplicate', async () => {
  const page = await as('dispatcher', '/dispatch')
  await page.getByRole('region', { name: '相似与可能重复' }).getByText('可能重复', { exact: true }).waitFor()
})

it('is accessible', async () => {
  const page = await as('manager', '/insight')
  await page.getByRole('button', { name: '标记误报：新华西街' }).click()
  await accessible(page)
})
