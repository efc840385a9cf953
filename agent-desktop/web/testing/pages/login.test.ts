import { expect, it } from 'vitest'
import { accessible, house } from './house'

const { stranger, as } = house()

it('refuses a wrong password and says so', async () => {
  const page = await stranger()
  await page.goto('/desk')
  await page.getByLabel('账号', { exact: true }).fill('agent1')
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('账号或密码不对。').waitFor()
})

it('says when too many wrong passwords were tried', async () => {
  const page = await stranger()
  await page.goto('/login')
  await page.getByLabel('账号', { exact: true }).fill('agent1')
  await page.getByLabel('密码', { exact: true }).fill('locked')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('密码输错次数过多').waitFor()
})

it.each([
  ['agent1', '/desk'],
  ['dispatcher', '/dispatch'],
  ['dept-heating', '/portal'],
  ['manager', '/manager'],
  ['admin', '/tickets'],
])('brings %s to %s', async (username, home) => {
  const page = await as(username)
  expect(new URL(page.url()).pathname.startsWith(home)).toBe(true)
})

it('keeps a department away from the desk', async () => {
  const page = await as('dept-heating', '/desk')
  await page.waitForURL('**/portal*')
})

it('speaks English at a switch and signs out', async () => {
  const page = await as('manager')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Wall board' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
})

it('is accessible', async () => {
  const page = await stranger()
  await page.goto('/login')
  await page.getByText('演示账号').waitFor()
  await accessible(page)
})
