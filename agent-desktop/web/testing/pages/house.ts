import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchChromium, openPage } from '../../e2e/chromium'
import { signedIn } from '../browser'
import { TestingHotline } from '../hotline'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** One test double and one Chromium for a file of page tests; each test begins on a fresh morning. */
export function house() {
  const hotline = new TestingHotline()
  let browser: Browser
  let url = ''
  const pages: Page[] = []
  const problems: string[] = []

  beforeAll(async () => {
    url = await hotline.start()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
    await hotline.stop()
  })
  beforeEach(() => {
    hotline.reset()
    problems.length = 0
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    expect(problems).toEqual([])
  })

  function watched(page: Page): Page {
    page.on('pageerror', (error) => problems.push(error.message))
    pages.push(page)
    return page
  }

  return {
    hotline,
    as: async (username: string, path?: string, viewport?: { width: number; height: number }) => {
      const page = watched(await signedIn(browser, url, username, viewport))
      if (path) await page.goto(path)
      return page
    },
    stranger: async () => watched(await openPage(browser, url)),
  }
}

/** No violation of WCAG 2.1 AA, in the light and in the dark theme. */
export async function accessible(page: Page): Promise<void> {
  await page.addScriptTag({ path: AXE })
  for (const theme of ['light', 'dark']) {
    const found = await page.evaluate(
      async ([wanted, rules]) => {
        document.documentElement.dataset.theme = wanted as string
        const style = document.createElement('style')
        style.textContent = '*, *::before, *::after { animation: none !important; transition: none !important; }'
        document.head.append(style)
        const { axe } = window as unknown as { axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }
        const { violations } = await axe.run({ runOnly: rules })
        return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary.slice(0, 200)}`))
      },
      [theme, RULES] as const,
    )
    expect(found, theme).toEqual([])
  }
}

/** Waits until the double has been asked for this; polls, never sleeps longer than it must. */
export async function asked(hotline: TestingHotline, method: string, path: string): Promise<unknown> {
  await expect.poll(() => hotline.requests.some((r) => r.method === method && r.path === path), { timeout: 5000 }).toBe(true)
  return hotline.requests.findLast((r) => r.method === method && r.path === path)?.body
}
