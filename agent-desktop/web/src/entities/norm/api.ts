import { get } from '@/http/client'
import type { Norms, Span } from './types'

export const norms = (span: Span) => get<Norms>('/api/norms', { ...span })

export function exportUrl(span: Span, format: 'xlsx' | 'csv', table?: string): string {
  const query = new URLSearchParams({ format })
  if (table) query.set('table', table)
  if (span.from) query.set('from', span.from)
  if (span.to) query.set('to', span.to)
  return `/api/norms/export?${query}`
}
