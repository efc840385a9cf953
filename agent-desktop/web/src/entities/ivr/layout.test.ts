import { expect, it } from 'vitest'
import { BOX, layOut, path } from './layout'
import type { Step } from './types'

const step = (kind: Step['kind'], branches: Step['branches'] = []): Step => ({ kind, facts: {}, branches })

it('draws a flow without steps as one line', () => {
  const { boxes, edges } = layOut([])
  expect(boxes.map((box) => box.end)).toEqual(['begin', 'end'])
  expect(edges).toHaveLength(1)
})

it('puts branches beside each other and joins what goes on', () => {
  const menu = step('choose', [
    { key: '1', words: [], steps: [step('say'), step('queue')] },
    { key: '2', words: [], steps: [step('hangUp')] },
  ])
  const { boxes, edges, width } = layOut([menu, step('say')])
  expect(boxes).toHaveLength(7)
  expect(width).toBeGreaterThanOrEqual(3 * BOX.width)
  const last = boxes.find((box) => box.step?.kind === 'say' && box.x === 0)
  const into = edges.filter((edge) => edge.to === last)
  expect(into.map((edge) => edge.from.step?.kind)).toEqual(['choose', 'queue'])
  for (const a of boxes) for (const b of boxes) if (a !== b) expect(a.x === b.x && Math.abs(a.y - b.y) < BOX.height).toBe(false)
})

it('bends a line only between columns', () => {
  expect(path({ from: { x: 0, y: 0 }, to: { x: 0, y: 110 } })).not.toContain('H')
  expect(path({ from: { x: 0, y: 0 }, to: { x: 244, y: 110 } })).toContain('H')
})
