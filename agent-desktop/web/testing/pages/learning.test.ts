import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

it('shows how well suggestions do, and which lines are confused', async () => {
  const page = await as('manager', '/learning')
  await page.getByRole('img', { name: /近 30 天每天首选热线命中/ }).waitFor()
  await page.getByRole('row', { name: /城市管理.*41/ }).waitFor()
  await page.getByRole('row', { name: /没有建议.*6/ }).waitFor()
  await page.getByRole('row', { name: /版本 3.*变差，未采纳/ }).waitFor()
})

it('opens the words behind a figure and leaves one out', async () => {
  const page = await as('manager', '/learning')
  await page.getByRole('button', { name: /改派.*的 41 单/ }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('138****5678').waitFor()
  await panel.getByText('没有留下原话').waitFor()
  await accessible(page)
  await panel.getByRole('button', { name: '不学这条' }).first().click()
  expect(await asked(hotline, 'PUT', '/api/learning/examples/31/exclusion')).toEqual({ excluded: true })
  await panel.getByRole('button', { name: '重新学习' }).waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

it('trains now and says who began it until it is done', async () => {
  const page = await as('admin', '/learning')
  await page.getByRole('button', { name: '立即训练' }).click()
  await asked(hotline, 'POST', '/api/learning/training')
  await page.getByRole('status').getByText('由 admin 发起').waitFor()
  hotline.learned.learning = { ...hotline.learned.learning, running: undefined, waiting: 0 }
  await page.getByRole('button', { name: '立即训练' }).waitFor()
})

it('goes back to an earlier version', async () => {
  const page = await as('manager', '/learning')
  await page.getByRole('button', { name: '启用出厂模型' }).click()
  expect(await asked(hotline, 'PUT', '/api/learning/current')).toEqual({ version: 'shipped' })
  await page.getByText('已启用出厂模型').waitFor()
  await page.getByRole('row', { name: /出厂模型.*使用中/ }).waitFor()
})

it('says what the server refused', async () => {
  const page = await as('manager', '/learning')
  hotline.refuseNext = { request: 'POST /api/learning/training', status: 409, error: 'nothing', message: '还没有可学习的更正。' }
  await page.getByRole('button', { name: '立即训练' }).click()
  await page.getByText('还没有可学习的更正。').waitFor()
})

it('is accessible', async () => {
  const page = await as('manager', '/learning')
  await page.getByRole('row', { name: /版本 4.*使用中/ }).waitFor()
  await accessible(page)
})
