import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

it('puts the emergency first and accepts the suggestion with one key', async () => {
  const page = await as('dispatcher')
  await page.getByRole('article', { name: /0036/ }).getByRole('heading', { name: '燃气灶旁闻到煤气味' }).waitFor()
  await page.getByText('燃气服务', { exact: true }).waitFor()
  await page.keyboard.press('a')
  await page.getByText('202611220036 已派往 燃气公司').waitFor()
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220036/dispatch')).toMatchObject({ line: 'gas' })
  await page.getByRole('heading', { name: '燃气灶旁闻到煤气味' }).waitFor({ state: 'hidden' })
})

it('writes a note without dispatching by accident', async () => {
  const page = await as('dispatcher')
  await page.getByLabel('给承办单位的说明').fill('请')
  await page.getByLabel('给承办单位的说明').press('a')
  await page.getByLabel('给承办单位的说明').press('Enter')
  expect(hotline.requests.filter((r) => r.path.endsWith('/dispatch'))).toEqual([])
})

it('decides a return with both sides in view and a reason', async () => {
  const page = await as('dispatcher')
  await page.getByRole('tab', { name: /退单裁定/ }).click()
  await page.getByText('承办单位怎么说').waitFor()
  await page.getByRole('button', { name: '同意退单' }).click()
  await page.getByText('请写明裁定理由').waitFor()
  await page.getByRole('textbox', { name: '裁定理由' }).fill('产权属热力公司，改派。')
  await page.getByRole('button', { name: '同意退单' }).click()
  await page.getByText('202611220012 已裁定').waitFor()
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220012/arbitration')).toMatchObject({ accepted: true, line: 'heating' })
})

it('records a call-back made by hand', async () => {
  const page = await as('dispatcher')
  await page.getByRole('tab', { name: /人工回访/ }).click()
  await page.getByRole('radio', { name: /不满意/ }).last().check()
  await page.getByText('1 分或 2 分将退回重办').waitFor()
  await page.getByRole('radio', { name: '5 很满意' }).check()
  await page.getByRole('button', { name: '记录回访' }).click()
  expect(await asked(hotline, 'PUT', '/api/tickets/202611220008/callback')).toMatchObject({ satisfaction: 5 })
})

it('tells the next step when the list cannot be read', async () => {
  const page = await as('dispatcher', '/tickets')
  await page.getByRole('link', { name: '202611220031' }).waitFor()
  hotline.refuseNext = { request: 'GET /api/tickets', status: 500, error: 'broken', message: '' }
  await page.getByLabel('状态', { exact: true }).selectOption('RETURNED')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('link', { name: '202611220012' }).waitFor()
})

it('is accessible on all three lists', async () => {
  const page = await as('dispatcher')
  await page.getByRole('button', { name: '派单', exact: true }).waitFor()
  await accessible(page)
  for (const tab of [/退单裁定/, /人工回访/]) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('complementary').waitFor()
    await accessible(page)
  }
})
