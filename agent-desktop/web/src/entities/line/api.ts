import { get } from '@/http/client'
import type { Line } from './types'

export const lines = () => get<{ lines: Line[] }>('/api/lines')
