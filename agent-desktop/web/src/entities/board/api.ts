import { get } from '@/http/client'
import type { Board } from './types'

export const board = () => get<Board>('/api/board')
