import { describe, expect, it } from 'vitest'
import { byHeat, clockOf } from './clock'

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00Z`
const now = (hour: number) => Date.parse(at(hour))

describe("a ticket's clock", () => {
  it.each([
    [1, 'good'],
    [8, 'wait'],
    [10, 'burn'],
    [12, 'burn'],
  ])('after %i of 10 hours is %s', (hour, level) => {
    expect(clockOf(at(0), at(10), now(hour)).level).toBe(level)
  })

  it('stands still without a limit and once the work is done', () => {
    expect(clockOf(at(0), undefined, now(5)).level).toBe('none')
    expect(clockOf(at(0), at(1), now(5), true).level).toBe('none')
  })

  it('puts emergencies first, then what is due soonest, then the oldest', () => {
    const ticket = (name: string, urgency: string, created: number, due?: number) => ({ name, urgency, createdAt: at(created), dueAt: due === undefined ? undefined : at(due) })
    const sorted = [ticket('old', 'ORDINARY', 1), ticket('late', 'ORDINARY', 2, 20), ticket('soon', 'ORDINARY', 3, 9), ticket('gas', 'EMERGENCY', 8), ticket('urgent', 'URGENT', 7)].sort(byHeat)
    expect(sorted.map((t) => t.name)).toEqual(['gas', 'urgent', 'soon', 'late', 'old'])
  })
})
