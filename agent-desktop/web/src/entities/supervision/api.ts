import { get, put, remove } from '@/http/client'
import type { Part } from '../call/types'
import type { Floor } from './types'

const at = (id: string) => `/api/supervision/calls/${encodeURIComponent(id)}`

export const floor = () => get<Floor>('/api/supervision')
export const join = (contactId: string, mode: Part) => put<unknown>(`${at(contactId)}/part`, { mode })
export const leave = () => remove('/api/supervision/part')
export const takeOver = (contactId: string) => put<unknown>(`${at(contactId)}/takeover`, {})
export const force = (agent: string, state: 'READY' | 'PAUSED' | 'SIGNED_OUT', reason: string) =>
  put<unknown>(`/api/supervision/agents/${encodeURIComponent(agent)}/status`, { state, reason })
