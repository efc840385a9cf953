import type { SimilarTicket, TicketSummary } from '@/entities/ticket/types'

export interface Alarm {
  id: number
  scope: 'ESTATE' | 'STREET' | 'GRID' | 'DISTRICT' | 'CITY'
  place: string
  line: string
  lineName: string
  state: 'OPEN' | 'OVER' | 'FALSE_ALARM'
  reason: string
  tickets: number
  expected: number
  openedAt: string
  lastTicketAt: string
  decision?: { by: string; at: string; why: string }
}

export interface Trend { code: string; name: string; before: number; now: number }
export interface DayCount { day: string; line: string; tickets: number }
export interface Street { name: string; district: string; tickets: number }
export interface Cell { code: string; name: string; district: string; streets: string[]; tickets: number }

export interface Insight {
  at: string
  days: number
  tickets: number
  hotWords: { word: string; tickets: number; expected: number; weight: number }[]
  newWords: { word: string; tickets: number; before: number }[]
  lines: Trend[]
  streets: Trend[]
  byDay: DayCount[]
  map: { cells: Cell[]; streets: Street[]; elsewhere: Street[] }
  alarms: Alarm[]
}

export interface Hint {
  line: string
  lineName: string
  department: string
  departmentName: string
  place: string
  why: 'RISING' | 'LAST_YEAR'
  before: number
  now: number
  reason: string
}

export interface AlarmTickets { alarm: Alarm; tickets: TicketSummary[] }
export interface Similar { tickets: SimilarTicket[] }
