import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from './en'
import { zh, type Text } from './zh'

const keys = Object.keys(zh) as Text[]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

it('both languages have the same holes to fill', () => {
  for (const key of keys) expect(holes(en[key]), key).toEqual(holes(zh[key]))
})

it('no page carries Chinese text of its own', () => {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.vue'))
  for (const page of pages) expect(readFileSync(join('src', page), 'utf8').match(/[\u4e00-\u9fa5]+/)?.[0], page).toBeUndefined()
})

it('each text is used', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(vue|ts)$/.test(f) && !f.startsWith('i18n'))
    .map((f) => readFileSync(join('src', f), 'utf8'))
    .join('\n')
  const groups = ['agent', 'reason', 'gone', 'phone', 'channel', 'speaker', 'kind', 'urgency', 'mode', 'state', 'score', 'event', 'actor', 'role', 'field', 'stage.idle', 'phase', 'audience', 'feedback', 'askedIn', 'life', 'assist.kind', 'assist.feeling', 'insight.days', 'insight.alarm', 'insight.ahead', 'ivr.flow', 'ivr.begin', 'ivr.end', 'ivr.step', 'announce.phase', 'priority', 'missedCause', 'closing', 'outboundResult', 'quality.kind', 'quality.verdict', 'floor.part', 'floor.force', 'callStage', 'transfer.kind', 'call', 'trail', 'outcome', 'board.why', 'citizen.mark']
  const built = ['dispatch.tab.', 'dispatch.empty.', 'portal.tab.', 'portal.empty.', 'template.', 'media.', 'stage.incoming.', 'line.', 'kb.tab.', 'kb.done.', 'kb.act.', 'ask.sample.']
  const unused = keys.filter((key) => !source.includes(`'${key}'`) && !groups.some((g) => key.startsWith(`${g}.`)) && !built.some((b) => key.startsWith(b)))
  expect(unused).toEqual([])
})
