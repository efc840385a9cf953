import { get, post, put } from '@/http/client'
import type { MissedLedger } from './types'

export const missed = () => get<MissedLedger>('/api/missed')
export const callBack = (id: number) => post<{ contact: string }>(`/api/missed/${id}/call`, {})
export const decline = (id: number) => put<unknown>(`/api/missed/${id}/closure`, {})
export const callOut = (number: string, reason: string, ticket?: string) =>
  post<{ contact: string }>('/api/outbound-calls', { number, reason, ticket })
