import type { Browser, Page } from 'playwright-core'
import { openPage } from './chromium'
import type { Instance } from './instance'

/** Where a hotline is found, and how one gets in. */
export type Entrance = Pick<Instance, 'url' | 'password'>

/** Signs in as a person would and waits for their own page. */
export async function person(browser: Browser, instance: Entrance, username: string): Promise<Page> {
  const page = await openPage(browser, instance.url)
  await page.goto('/login')
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(instance.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/login'))
  return page
}

/** An agent at the desk, phone registered, ready for the next contact. */
export async function readyAgent(browser: Browser, instance: Entrance, username: string): Promise<Page> {
  const page = await person(browser, instance, username)
  await page.getByText('话机正常').waitFor()
  await page.getByRole('button', { name: '就绪', exact: true }).click()
  await page.getByRole('button', { name: /^状态.(就绪|振铃|服务中)/ }).waitFor()
  return page
}

/** A department's receiver signs and answers one ticket in the portal. */
export async function departmentAnswers(page: Page, ticket: string, reply: string): Promise<void> {
  await page.goto(`/portal/${ticket}`)
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByRole('button', { name: '办理答复' }).click()
  await page.getByRole('form', { name: '办理答复' }).getByRole('textbox').fill(reply)
  await page.getByRole('button', { name: '提交答复' }).click()
}
