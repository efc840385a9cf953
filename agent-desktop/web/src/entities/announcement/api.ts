import { get, post, put } from '@/http/client'
import type { Announcement, Wish } from './types'

export const announcements = () => get<{ announcements: Announcement[] }>('/api/announcements')
export const announce = (wish: Wish) => post<unknown>('/api/announcements', wish)
export const end = (id: number) => put<unknown>(`/api/announcements/${id}/ending`, {})
