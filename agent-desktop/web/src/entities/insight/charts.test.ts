import { expect, it } from 'vitest'
import { daysOf } from './charts'

it('draws days without tickets too', () => {
  const counts = [{ day: '2026-02-27', line: 'water', tickets: 1 }, { day: '2026-03-02', line: 'water', tickets: 2 }]
  expect(daysOf(counts)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'])
})

it('has no days without tickets at all', () => {
  expect(daysOf([])).toEqual([])
})
