import type { Browser, Page } from 'playwright-core'
import { openPage } from '../e2e/chromium'
import { PASSWORD } from './city'

/** Signs in through the form and waits for the person's own page. */
export async function signedIn(browser: Browser, url: string, username: string, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await openPage(browser, url, viewport)
  await page.goto('/login')
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/login'))
  return page
}
