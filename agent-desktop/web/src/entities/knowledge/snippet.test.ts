import { expect, it } from 'vitest'
import { marked } from './snippet'

it('tells the words that were found from the rest', () => {
  expect(marked('⟦室温⟧不达标，先做⟦测温⟧')).toEqual([
    { text: '室温', hit: true },
    { text: '不达标，先做', hit: false },
    { text: '测温', hit: true },
  ])
  expect(marked('没有标记⟦')).toEqual([{ text: '没有标记⟦', hit: false }])
})
