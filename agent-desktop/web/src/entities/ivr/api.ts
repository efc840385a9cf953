import { get } from '@/http/client'
import type { Flow } from './types'

export const flows = () => get<{ flows: Flow[] }>('/api/ivr')
