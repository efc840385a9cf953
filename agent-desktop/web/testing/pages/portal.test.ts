import { expect, it } from 'vitest'
import { accessible, asked, house } from './house'

const { hotline, as } = house()
const HAND = { width: 390, height: 844 }
const NEW = '202611220021'
const SIGNED = '202611220018'

it('signs a ticket and replies with a photo, on a telephone', async () => {
  const page = await as('dept-heating', undefined, HAND)
  await page.getByRole('link', { name: /家中暖气不热/ }).click()
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByText('已签收，时限从派单时起算').waitFor()
  await page.getByRole('button', { name: '办理答复' }).click()
  await page.getByRole('button', { name: '提交答复' }).click()
  await page.getByText('答复至少写 10 个字').waitFor()
  await page.getByRole('textbox', { name: '答复内容' }).fill('已上门更换过滤网并排气，室温升至二十一度，请您查看。')
  await page.getByLabel('添加照片或文件').setInputFiles({ name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('picture') })
  await page.getByRole('button', { name: '移除 现场照片.jpg' }).waitFor()
  await page.getByRole('button', { name: '提交答复' }).click()
  await page.getByText('已提交，系统将回访市民').waitFor()
  expect(await asked(hotline, 'PUT', `/api/tickets/${NEW}/reply`)).toMatchObject({ attachments: ['a1'] })
})

it('returns a ticket with its reason', async () => {
  const page = await as('dept-heating', `/portal/${SIGNED}`)
  await page.getByRole('button', { name: '退单', exact: true }).click()
  await page.getByRole('textbox', { name: '退单原因' }).fill('该管线产权属于物业公司，不在供热范围。')
  await page.getByRole('button', { name: '提交退单' }).click()
  await page.getByText('已退单，等待派单员裁定').waitFor()
})

it('shows what someone else just changed instead of overwriting it', async () => {
  const page = await as('dept-heating', `/portal/${NEW}`)
  await page.getByRole('button', { name: '签收' }).waitFor()
  const ticket = hotline.tickets.find((t) => t.number === NEW)
  if (ticket) Object.assign(ticket, { version: 9, state: 'SIGNED', signedAt: new Date().toISOString() })
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByText('这张工单刚被别人更新').waitFor()
  await page.getByRole('button', { name: '办理答复' }).waitFor()
})

it('says what to do when there is nothing to do', async () => {
  hotline.tickets = []
  const page = await as('dept-heating')
  await page.getByText('没有待签收的工单').waitFor()
})

it('is accessible', async () => {
  const page = await as('dept-heating', `/portal/${SIGNED}`)
  await page.getByRole('button', { name: '办理答复' }).click()
  await page.getByRole('button', { name: '已到场处理' }).click()
  await accessible(page)
})

it('is accessible on a telephone', async () => {
  const page = await as('dept-heating', undefined, HAND)
  await page.getByRole('link', { name: /家中暖气不热/ }).waitFor()
  await accessible(page)
})
