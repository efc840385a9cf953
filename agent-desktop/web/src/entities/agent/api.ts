import { post, put } from '@/http/client'
import type { AgentStatus } from './types'

export const changeStatus = (state: 'READY' | 'PAUSED' | 'SIGNED_OUT', reason?: string) =>
  put<AgentStatus>('/api/agent/status', { state, reason })
export const completeWrapUp = () => post<AgentStatus>('/api/agent/wrap-up-completion', {})
