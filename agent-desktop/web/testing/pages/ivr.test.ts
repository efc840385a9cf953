import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()
const HAND = { width: 390, height: 844 }

it('draws the flows and tells the same in words', async () => {
  const page = await as('admin', '/settings/ivr')
  await page.getByRole('img', { name: /“接听之前”流程图/ }).waitFor()
  await page.locator('svg').getByText('供水热线').first().waitFor({ state: 'attached' })
  await page.getByRole('listitem').filter({ hasText: '按 1 或说“查询，进度”' }).first().waitFor()
  await page.getByRole('listitem').filter({ hasText: '工作日 08:30 至 18:00' }).first().waitFor()
  await accessible(page)
  await page.getByRole('tab', { name: /通话之后/ }).click()
  await page.getByRole('listitem').filter({ hasText: '按 5 或说“非常满意”' }).first().waitFor()
  await page.getByRole('tab', { name: /自动回访/ }).click()
  await page.getByText('没有步骤').waitFor()
})

it('keeps the drawing within a telephone’s width', async () => {
  const page = await as('admin', '/settings/ivr', HAND)
  await page.getByRole('img', { name: /流程图/ }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(HAND.width)
  await accessible(page)
})

it('announces an incident and ends it', async () => {
  const page = await as('manager', '/announcements')
  await page.getByText('听完 214 人次 · 满意离开 171 人次').waitFor()
  await accessible(page)
  await page.getByRole('textbox', { name: '通告内容' }).fill('学苑街燃气抢修，预计 20 时恢复。')
  await page.getByRole('button', { name: '发布' }).click()
  expect(await asked(hotline, 'POST', '/api/announcements')).toMatchObject({ text: '学苑街燃气抢修，预计 20 时恢复。', asks: true })
  await page.getByRole('button', { name: '结束通告：学苑街燃气抢修，预计 20 时恢复。' }).click()
  await asked(hotline, 'PUT', '/api/announcements/4/ending')
  await page.getByText('通告已结束').waitFor()
})

it('says what is missing and what the server refused', async () => {
  const page = await as('manager', '/announcements', HAND)
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('请填写通告内容').waitFor()
  await page.getByRole('textbox', { name: '通告内容' }).fill('停水。')
  hotline.refuseNext = { request: 'POST /api/announcements', status: 409, error: 'too-many', message: '同一时间最多 3 条通告，请先结束一条。' }
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('同一时间最多 3 条通告，请先结束一条。').waitFor()
  await accessible(page)
})
