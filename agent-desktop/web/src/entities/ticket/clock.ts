/** How much of a ticket's time is used, for a bar: colour and words say the same. */
export interface Clock {
  level: 'good' | 'wait' | 'burn' | 'none'
  /** 0 to 1, full when the time is up. */
  used: number
  /** Milliseconds left, negative when overdue. */
  left: number
}

const WARN_USED = 0.7

export function clockOf(from: string, due: string | undefined, now: number, done = false): Clock {
  if (due === undefined || done) return { level: 'none', used: 0, left: 0 }
  const start = Date.parse(from)
  const end = Date.parse(due)
  const used = Math.min(1, Math.max(0, (now - start) / Math.max(1, end - start)))
  const left = end - now
  return { level: left <= 0 ? 'burn' : used >= WARN_USED ? 'wait' : 'good', used, left }
}

/** What burns first: overdue by most, then due soonest, then urgent while no limit runs, then oldest. */
export function byHeat<T extends { dueAt?: string; urgency: string; createdAt: string }>(a: T, b: T): number {
  const rank = (t: T) => (t.urgency === 'EMERGENCY' ? 0 : t.urgency === 'URGENT' && t.dueAt === undefined ? 1 : 2)
  const due = (t: T) => (t.dueAt ? Date.parse(t.dueAt) : Number.MAX_SAFE_INTEGER)
  return rank(a) - rank(b) || due(a) - due(b) || Date.parse(a.createdAt) - Date.parse(b.createdAt)
}
