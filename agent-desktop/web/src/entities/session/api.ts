import { get, post, remove } from '@/http/client'
import type { DemoHint, Session } from './types'

export const currentSession = () => get<Session>('/api/session')
export const signIn = (username: string, password: string) =>
  post<Session>('/api/session', { username, password })
export const signOut = () => remove('/api/session')
export const demoHint = () => get<DemoHint>('/api/demo')
