import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as, stranger } = house()

it('shows an article with its state, its sources and what changed since the version before', async () => {
  const page = await as('manager', '/knowledge')
  await page.getByRole('link', { name: /暖气不热怎么办/ }).click()
  const article = page.getByRole('article')
  await article.getByText('《供热条例》').waitFor()
  expect(await article.locator('ins').count()).toBeGreaterThan(0)
  expect(await article.locator('del').allTextContents()).not.toEqual([])
})

it('lets a second person publish what somebody else wrote', async () => {
  const page = await as('manager', '/knowledge/heating-stop')
  await page.getByRole('button', { name: '审核通过并发布' }).click()
  expect(await asked(hotline, 'PUT', '/api/articles/heating-stop/approval')).toEqual({ revision: 1 })
  await page.getByRole('article').getByText('已发布').first().waitFor()
})

it('does not offer a review to the author', async () => {
  const page = await as('dept-heating', '/knowledge/heating-stop')
  await page.getByRole('heading', { name: '怎样报停供热' }).waitFor()
  expect(await page.getByRole('button', { name: '审核通过并发布' }).count()).toBe(0)
})

it('sends a draft back with a reason', async () => {
  const page = await as('manager', '/knowledge/heating-stop')
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('请写明依据')
  await page.getByRole('button', { name: '退回修改' }).last().click()
  expect(await asked(hotline, 'PUT', '/api/articles/heating-stop/rejection')).toEqual({ revision: 1, reason: '请写明依据' })
  await page.getByText('审核意见：请写明依据').waitFor()
})

it('marks what has expired', async () => {
  const page = await as('agent1', '/knowledge/heating-old')
  await page.getByText('已过有效期，不会再推荐给任何人').waitFor()
})

it('makes a draft of a document that was imported and looked through', async () => {
  const page = await as('dept-heating', '/knowledge')
  await page.getByRole('button', { name: '导入文件' }).click()
  await page.getByLabel('选择文件').setInputFiles({ name: '供热期.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
  await page.getByRole('button', { name: '用作草稿 供热期' }).click()
  await page.getByLabel(/编号（小写/).fill('heating-season')
  await page.getByLabel('条线').last().selectOption('heating')
  await page.getByLabel('依据').fill('《供热条例》')
  await page.getByRole('button', { name: '保存草稿' }).click()
  expect(await asked(hotline, 'POST', '/api/articles')).toMatchObject({ id: 'heating-season', words: { title: '供热期', body: '自十月十五日起。', line: 'heating' } })
  await page.getByRole('heading', { name: '供热期' }).waitFor()
})

it('tells the owner what is wrong', async () => {
  const page = await as('agent1', '/knowledge/heating-cold')
  await page.getByRole('button', { name: '过时' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('标准改了')
  await page.getByRole('textbox', { name: '原因' }).press('Enter')
  expect(await asked(hotline, 'POST', '/api/articles/heating-cold/feedback')).toEqual({ kind: 'OUTDATED', note: '标准改了' })
})

it('lists feedback and gaps for their owners and settles them', async () => {
  const page = await as('manager', '/knowledge')
  await page.getByRole('tab', { name: '反馈' }).click()
  await page.getByRole('textbox', { name: /答复 暖气不热/ }).fill('已更新')
  await page.getByRole('button', { name: '答复' }).click()
  await page.getByText('没有待处理的反馈').waitFor()
  await page.getByRole('tab', { name: '知识缺口' }).click()
  await page.getByRole('button', { name: /写一篇 充电桩/ }).click()
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('充电桩怎么报装')
})

it('tells agents of changed articles until they have read of them', async () => {
  const page = await as('agent1', '/knowledge')
  await page.getByRole('tab', { name: /更新/ }).click()
  await page.getByRole('button', { name: '全部已读' }).click()
  expect(await asked(hotline, 'PUT', '/api/article-notices/read')).toEqual({ upTo: 21 })
  await page.getByText('没有未读的更新').waitFor()
})

it('answers a citizen who has not signed in', async () => {
  const page = await stranger()
  await page.goto('/ask')
  await page.getByRole('searchbox').fill('供热')
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('link', { name: /供热温度标准/ }).click()
  await page.getByRole('article').getByText(/有效/).first().waitFor()
  await accessible(page)
})

it.each([['/knowledge/heating-cold'], ['/knowledge/heating-stop'], ['/ask?q=供热']])('%s is accessible', async (path) => {
  const page = await as('manager', path)
  await page.getByRole('heading', { name: /供热|暖气/ }).first().waitFor()
  await accessible(page)
})
