import type { EChartsCoreOption } from 'echarts/core'
import { t } from '@/i18n'
import type { Board } from './types'

/** A colour of the design, as it is in the theme that is on now. */
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

function look(size: number) {
  const text = { color: token('--text-2'), fontSize: size, fontFamily: token('--font') }
  return { text, grid: token('--border'), axis: { axisLine: { show: false }, axisTick: { show: false } } }
}

/** Calls, answered calls and messages by the hour, midnight to midnight so that the curve grows through the day. */
export function hourly(board: Board, size: number): EChartsCoreOption {
  const { text, grid, axis } = look(size)
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
  const of = (key: 'calls' | 'answered' | 'messages') =>
    hours.map((hour) => board.hourly.find((row) => row.hour === hour)?.[key] ?? null)
  const line = { type: 'line', smooth: 0.3, symbol: 'none', connectNulls: false }
  return {
    animation: false,
    grid: { left: 8, right: 16, top: size * 2.6, bottom: 4, containLabel: true },
    legend: { top: 0, right: 8, itemWidth: size, itemHeight: size * 0.3, icon: 'roundRect', textStyle: text },
    xAxis: { type: 'category', data: hours, boundaryGap: false, ...axis, axisLabel: { ...text, interval: 2 } },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 3, axisLabel: text, splitLine: { lineStyle: { color: grid } } },
    series: [
      { ...line, name: t('board.hourly.calls'), data: of('calls'), lineStyle: { width: 3 }, color: token('--accent'), areaStyle: { opacity: 0.1 } },
      { ...line, name: t('board.hourly.answered'), data: of('answered'), lineStyle: { width: 3, type: 'dashed' }, color: token('--good-fill') },
      { ...line, name: t('board.hourly.messages'), data: of('messages'), lineStyle: { width: 3 }, color: token('--wait-fill') },
    ],
  }
}

/** The lines with most tickets, longest bar on top. */
export function byLine(board: Board, size: number, most = 8): EChartsCoreOption {
  const { text, axis } = look(size)
  const rows = [...board.byLine].sort((a, b) => b.tickets - a.tickets).slice(0, most)
  return {
    animation: false,
    grid: { left: 0, right: size * 3, top: 0, bottom: 0, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.name), ...axis, axisLabel: { ...text, color: token('--text') } },
    series: [{
      type: 'bar',
      data: rows.map((row) => row.tickets),
      barMaxWidth: size * 0.9,
      itemStyle: { color: token('--accent'), borderRadius: 4 },
      label: { show: true, position: 'right', ...text, color: token('--text'), fontWeight: 700 },
    }],
  }
}
