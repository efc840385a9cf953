import type { EChartsCoreOption } from 'echarts/core'
import { t } from '@/i18n'
import type { DayCount } from './types'

const LINES = 5
const SIZE = 12
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Each day from the first to the last, those without tickets too. */
export function daysOf(counts: DayCount[]): string[] {
  const days: string[] = []
  const last = counts.at(-1)?.day
  const first = counts[0]?.day
  if (!first || !last) return days
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** Tickets a day: all, and the lines that have most. */
export function byDay(counts: DayCount[], name: (line: string) => string): EChartsCoreOption {
  const days = daysOf(counts)
  const sums = new Map<string, number>()
  for (const row of counts) sums.set(row.line, (sums.get(row.line) ?? 0) + row.tickets)
  const top = [...sums].sort((a, b) => b[1] - a[1]).slice(0, LINES).map(([line]) => line)
  const of = (line?: string) => days.map((day) => counts.filter((row) => row.day === day && (!line || row.line === line)).reduce((sum, row) => sum + row.tickets, 0))
  const text = { color: token('--text-2'), fontSize: SIZE, fontFamily: token('--font') }
  const colours = [token('--accent'), token('--good-fill'), token('--wait-fill'), token('--burn-fill'), '#7a6ff0']
  const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 6]]
  const axis = { axisLine: { show: false }, axisTick: { show: false } }
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 52, bottom: 4, containLabel: true },
    legend: { top: 0, left: 8, right: 8, itemWidth: 18, itemHeight: 4, textStyle: text },
    xAxis: { type: 'category', data: days.map((day) => day.slice(5)), boundaryGap: days.length < 2, ...axis, axisLabel: text },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 3, axisLabel: text, splitLine: { lineStyle: { color: token('--border') } } },
    series: [
      { type: 'line', name: t('insight.time.all'), data: of(), symbol: 'none', lineStyle: { width: 3, color: token('--text-3') }, color: token('--text-3'), areaStyle: { opacity: 0.06 } },
      ...top.map((line, n) => ({ type: 'line', name: name(line), data: of(line), symbolSize: 5, color: colours[n], lineStyle: { width: 2, type: dashes[n] } })),
    ],
  }
}
