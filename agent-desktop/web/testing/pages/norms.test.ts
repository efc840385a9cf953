import { expect, it } from 'vitest'
import { silentNorms } from '../outbound'
import { accessible, house } from './house'

const { hotline, as } = house()

it('shows the worst continuous 24 hours and says that the norm is broken', async () => {
  const page = await as('manager', '/norms')
  const worst = page.locator('dl > div').first()
  await worst.getByText('93.2%').waitFor()
  expect(await worst.innerText()).toContain('未达 95%')
  await page.getByRole('img', { name: /每个时段的接通与放弃数/ }).waitFor()
  await page.getByRole('row', { name: /供热.*94\.3%/ }).waitFor()
  await page.getByRole('row', { name: /王敏.*74\.5%/ }).waitFor()
})

it('asks for a past period and exports exactly that', async () => {
  const page = await as('manager', '/norms')
  await page.getByRole('button', { name: '自选' }).click()
  const answered = page.waitForResponse((response) => response.url().includes('/api/norms?from='))
  await page.getByLabel('从').fill('2026-11-01')
  await page.getByLabel('到').fill('2026-11-03')
  const url = new URL((await answered).url())
  const length = Date.parse(url.searchParams.get('to') ?? '') - Date.parse(url.searchParams.get('from') ?? '')
  expect(length).toBe(3 * 86_400_000)
  const link = await page.getByRole('link', { name: 'Excel' }).getAttribute('href')
  expect(new URL(link ?? '', url).searchParams.get('from')).toBe(url.searchParams.get('from'))
})

it('shows dashes, not zeros, when nobody called', async () => {
  hotline.outbound.norms = silentNorms()
  const page = await as('manager', '/norms')
  await page.getByText('这段时间没有来电').first().waitFor()
  expect(await page.locator('dl dd:not(.note)').allInnerTexts()).toEqual(['—', '—', '—', '—', '—', '—', '—'])
})

it('is accessible', async () => {
  const page = await as('manager', '/norms')
  await page.getByRole('row', { name: /王敏/ }).waitFor()
  await accessible(page)
})
