import { get, post, put } from '@/http/client'
import type { Example, Learning } from './types'

export const learning = () => get<Learning>('/api/learning')
export const train = () => post<unknown>('/api/learning/training', {})
export const use = (version: string) => put<unknown>('/api/learning/current', { version })
export const examples = (suggested: string, chosen: string) =>
  get<{ examples: Example[] }>('/api/learning/examples', { suggested, chosen })
export const exclude = (id: number, excluded: boolean) =>
  put<unknown>(`/api/learning/examples/${id}/exclusion`, { excluded })
