import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()

it('filters calls and moves through them by keyboard', async () => {
  const page = await as('manager', '/quality')
  const list = page.getByRole('region', { name: '已检通话' })
  await list.getByRole('button', { name: /60.*agent2.*4 条待复核.*未问候/ }).waitFor()
  await list.getByText('无转写，未判').waitFor()
  await list.getByLabel('问题').selectOption({ label: '无结束语' })
  await list.getByRole('button', { name: /agent3/ }).waitFor({ state: 'detached' })
  await list.getByRole('button', { name: /agent2/ }).click()
  await page.getByRole('heading', { name: /agent2/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('heading', { name: /agent1/ }).waitFor()
  await page.getByText('录音不完整：比通话短 00:47').waitFor()
  await page.reload()
  expect(await list.getByLabel('问题').inputValue()).toBe('CLOSING')
})

it('plays the place of a finding, marks the sentence heard, and keeps the verdict with its note', async () => {
  const page = await as('manager', '/quality/past-1')
  await page.getByRole('button', { name: '播放 00:12 处：禁语' }).click()
  const audio = page.getByLabel('录音', { exact: true })
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(11.5)
  await page.locator('li[aria-current=true]').getByText('你先听我说，这个不归我管').waitFor()
  await page.getByLabel('禁语（00:12）的复核意见').fill('语气生硬')
  await page.getByRole('listitem').filter({ hasText: '扣 20 分' }).getByRole('button', { name: '属实', exact: true }).click()
  expect(await asked(hotline, 'PUT', '/api/quality/findings/3/verdict')).toEqual({ verdict: 'CONFIRMED', note: '语气生硬' })
  await page.getByRole('button', { name: /agent2.*3 条待复核/ }).waitFor()
  await page.getByRole('listitem').filter({ hasText: '扣 10 分' }).getByRole('button', { name: '不属实' }).click()
  await page.getByText('70 分', { exact: true }).waitFor()
})

it('shows agents what was found in their own calls, without judging', async () => {
  const page = await as('agent1', '/quality/past-2')
  await page.getByRole('heading', { name: '我的通话质检' }).waitFor()
  await page.getByRole('button', { name: /agent1.*无结束语/ }).waitFor()
  expect(await page.getByRole('button', { name: /agent2/ }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '属实', exact: true }).count()).toBe(0)
})

it('plays a ticket’s call sentence by sentence', async () => {
  const page = await as('manager', '/tickets/202611220021')
  const words = page.getByRole('region', { name: /通话|联系|会话/ })
  await words.getByRole('region', { name: '通话经过' }).getByText('无人接听').waitFor()
  await words.getByText('那您给个电话行不行').click()
  const audio = words.getByLabel('录音', { exact: true })
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(16.9)
  await words.locator('li[aria-current=true]').getByText('那您给个电话行不行').waitFor()
  await words.getByRole('button', { name: '从 00:01 播放' }).press('Enter')
  await words.locator('li[aria-current=true]').getByText('喂，说吧').waitFor()
})

it('says when a recording was deleted by rule', async () => {
  const page = await as('manager', '/quality/past-3')
  await page.getByText(/录音已于 .* 按保存规则“no-ticket”删除/).waitFor()
  expect(await page.locator('audio').count()).toBe(0)
})

it('hears both speakers of our own format apart, each on its side', async () => {
  const page = await as('manager', '/quality/past-1')
  const loud = await page.evaluate(async () => {
    const bytes = await (await fetch('/api/contacts/past-1/recording')).arrayBuffer()
    const sound = await new AudioContext().decodeAudioData(bytes)
    const level = (channel: number, from: number, to: number) => {
      const piece = sound.getChannelData(channel).slice(from * sound.sampleRate, to * sound.sampleRate)
      return Math.sqrt(piece.reduce((sum, it) => sum + it * it, 0) / piece.length)
    }
    return { seconds: sound.duration, channels: sound.numberOfChannels, citizen: [level(0, 5, 9), level(1, 5, 9)], agent: [level(0, 25, 26), level(1, 25, 26)] }
  })
  expect(loud.channels).toBe(2)
  expect(loud.seconds).toBeCloseTo(30, 1)
  expect(loud.citizen[0]).toBeGreaterThan(0.05)
  expect(loud.citizen[1]).toBeLessThan(0.001)
  expect(loud.agent[1]).toBeGreaterThan(0.05)
  expect(loud.agent[0]).toBeLessThan(0.001)
})

it('is accessible', async () => {
  const page = await as('manager', '/quality/past-1')
  await page.getByRole('button', { name: '播放 00:12 处：禁语' }).waitFor()
  await accessible(page)
})
