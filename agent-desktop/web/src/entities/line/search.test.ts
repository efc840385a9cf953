import { expect, it } from 'vitest'
import { lines } from '../../../testing/city'
import { findLines } from './search'

it('finds a line by name, department, number or code', () => {
  expect(findLines(lines, '供热').map((l) => l.code)).toEqual(['heating'])
  expect(findLines(lines, '热力').map((l) => l.code)).toEqual(['heating'])
  expect(findLines(lines, '12345x')).toEqual([])
  expect(findLines(lines, 'tax')[0]?.code).toBe('tax')
})

it('puts the exact number first', () => {
  expect(findLines(lines, '12315')[0]?.code).toBe('market')
})

it('shows all 41 when nothing is typed', () => {
  expect(findLines(lines, ' ')).toHaveLength(41)
})
