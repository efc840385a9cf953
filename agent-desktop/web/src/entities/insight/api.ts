import { get, put } from '@/http/client'
import type { Alarm, AlarmTickets, Hint, Insight, Similar } from './types'

export const insight = (days: number, line: string) => get<Insight>('/api/insight', { days, line: line || undefined })
export const alarm = (id: number) => get<AlarmTickets>(`/api/insight/alarms/${id}`)
export const declareFalse = (id: number, reason: string) => put<Alarm>(`/api/insight/alarms/${id}/false-alarm`, { reason })
export const actBefore = () => get<{ hints: Hint[] }>('/api/insight/act-before')
export const similar = (number: string) => get<Similar>(`/api/tickets/${encodeURIComponent(number)}/similar`)
