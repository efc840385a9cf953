import { get, post, put, remove } from '@/http/client'
import type { TargetKind, Targets, TransferKind } from './types'

const at = (id: string) => `/api/contacts/${encodeURIComponent(id)}`

export const targets = () => get<Targets>('/api/transfer-targets')
export const hold = (id: string) => put<unknown>(`${at(id)}/hold`, {})
/** Back to the citizen, from hold, a consultation, a transfer that rings, or a conference. */
export const resume = (id: string) => remove(`${at(id)}/hold`)
export const transfer = (id: string, kind: TransferKind, target: { kind: TargetKind; code: string }) =>
  post<unknown>(`${at(id)}/transfer`, { kind, target })
export const complete = (id: string) => put<unknown>(`${at(id)}/transfer/completion`, {})
export const merge = (id: string) => put<unknown>(`${at(id)}/conference`, {})
/** This page's telephone has lost the call it had: ring it again. */
export const reconnect = (id: string) => put<unknown>(`${at(id)}/telephone`, {})
export const keep = (id: string, reason: string) => put<unknown>(`${at(id)}/keeping`, { reason })
