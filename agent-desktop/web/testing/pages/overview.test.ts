import { expect, it } from 'vitest'
import { sampleBoard } from '../samples'
import { accessible, house } from './house'

const { hotline, as } = house()
const WALL = { width: 1920, height: 1080 }

it('turns a broken norm red and says since when', async () => {
  const page = await as('manager', '/board', WALL)
  const broken = page.locator('.broken')
  await broken.getByText('24 小时接通率').waitFor()
  await broken.getByText(/自 .+ 起低于标准/).waitFor()
  const board = sampleBoard(hotline.tickets)
  board.today.connectedRate24h = 0.97
  hotline.push({ type: 'board', board })
  await broken.waitFor({ state: 'detached' })
})

it('fits the wall without scrolling', async () => {
  const page = await as('manager', '/board', WALL)
  await page.getByText('燃眉工单').waitFor()
  expect(await page.evaluate('document.querySelector(".wall").scrollHeight')).toBeLessThanOrEqual(WALL.height)
})

it('says how old the figures are when the connection is lost', async () => {
  const page = await as('manager', '/board', WALL)
  await page.getByText('燃眉工单').waitFor()
  hotline.drop()
  await page.getByText(/连接中断，数据停在/).waitFor()
})

it('shows a manager who is doing what', async () => {
  const page = await as('manager')
  await page.getByRole('row', { name: /巴特尔.*服务中/ }).waitFor()
})

it('finds a ticket by its words and opens its history', async () => {
  const page = await as('manager', '/tickets')
  await page.getByRole('searchbox').fill('井盖')
  await page.getByRole('link', { name: '202611220012' }).click()
  await page.getByRole('list', { name: '办理过程' }).getByText('派单').waitFor()
  await page.getByText('产权单位为热力公司').waitFor()
})

it('says so when there is no such ticket', async () => {
  const page = await as('manager', '/tickets/none')
  await page.getByText('没有找到这张工单').waitFor()
})

it.each([['/board'], ['/manager'], ['/tickets'], ['/tickets/202611220018']])('%s is accessible', async (path) => {
  const page = await as('manager', path)
  await page.getByText(/暖气管道接口漏水/).first().waitFor()
  await accessible(page)
})

it('shows a dash, not 0 %, while nobody has called', async () => {
  const page = await as('manager', '/board', WALL)
  await page.getByText('燃眉工单').waitFor()
  const board = sampleBoard(hotline.tickets)
  Object.assign(board.today, { calls: 0, answered: 0, abandoned: 0, serviceLevel: undefined, connectedRate24h: undefined, averageSpeedOfAnswerSeconds: undefined, satisfaction: undefined })
  hotline.push({ type: 'board', board })
  await page.locator('.broken').waitFor({ state: 'detached' })
  expect(await page.locator('.wall').innerText()).not.toContain('0.0%')
})
