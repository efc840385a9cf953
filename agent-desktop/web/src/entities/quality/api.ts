import { get, put } from '@/http/client'
import type { CheckedCall, Filter, Finding, Verdict } from './types'

/** Newest first; `before` gives the next page. */
export const checkedCalls = (filter: Filter, before?: string) =>
  get<{ calls: CheckedCall[] }>('/api/quality', {
    agent: filter.agent,
    kind: filter.kind,
    open: filter.open ? 'true' : undefined,
    from: filter.from === '' ? undefined : new Date(`${filter.from}T00:00`).toISOString(),
    before,
  })
export const checkedCall = (contactId: string) =>
  get<{ call: CheckedCall; findings: Finding[] }>(`/api/quality/${encodeURIComponent(contactId)}`)
export const judge = (id: number, verdict: Verdict, note: string) =>
  put<Finding>(`/api/quality/findings/${id}/verdict`, { verdict, note })
