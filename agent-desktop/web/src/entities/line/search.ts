import type { Line } from './types'

/** Lines whose name, department, number or code contains every word typed; exact numbers first. */
export function findLines(lines: readonly Line[], typed: string): Line[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = lines.filter((line) => {
    const text = `${line.name} ${line.departmentName} ${line.number} ${line.code}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const exact = (line: Line) => line.number === typed.trim() || line.code === typed.trim()
  return [...found].sort((a, b) => Number(exact(b)) - Number(exact(a)))
}
