import { get } from '@/http/client'
import type { Recording } from './types'

export const recording = (contactId: string) => get<Recording>(`/api/recordings/${encodeURIComponent(contactId)}`)
