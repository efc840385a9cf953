import type { EChartsCoreOption } from 'echarts/core'
import { t } from '@/i18n'
import { percent } from '@/ui/format'
import type { Learning } from './types'

const DAYS = 30
const DAY_MILLIS = 86_400_000
const SIZE = 12

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const dayOf = (at: Date) => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`

/** To a hundredth of a percent. */
const share = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 10_000

/** How often the first suggestion was right, day by day, and how each version did on texts kept back. */
export function accuracy(learning: Learning, now: number): EChartsCoreOption {
  const text = { color: token('--text-2'), fontSize: SIZE, fontFamily: token('--font') }
  const axis = { axisLine: { show: false }, axisTick: { show: false } }
  const days = Array.from({ length: DAYS }, (_, back) => dayOf(new Date(now - (DAYS - 1 - back) * DAY_MILLIS)))
  const live = days.map((day) => {
    const row = learning.days.find((one) => one.day === day)
    return row && row.dispatched > 0 ? share(row.right, row.dispatched) : null
  })
  // Of several that were accepted in a day, the newest.
  const kept = days.map((day) => learning.versions.find((one) => one.usable && one.at && dayOf(new Date(one.at)) === day)?.keptBack?.after ?? null)
  const line = { type: 'line', connectNulls: true, showAllSymbol: true, symbol: 'circle', symbolSize: 7 }
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, right: 8, itemWidth: SIZE, itemHeight: 4, icon: 'roundRect', textStyle: text },
    xAxis: { type: 'category', data: days.map((day) => day.slice(5).replace('-', '/')), boundaryGap: false, ...axis, axisLabel: { ...text, interval: 4 } },
    yAxis: { type: 'value', max: 1, min: ({ min }: { min: number }) => Math.max(0, Math.floor((min - 0.05) * 10) / 10), splitNumber: 4, axisLabel: { ...text, formatter: (value: number) => percent(value) }, splitLine: { lineStyle: { color: token('--border') } } },
    series: [
      { ...line, name: t('learning.accuracy.live'), data: live, lineStyle: { width: 3 }, color: token('--accent'), areaStyle: { opacity: 0.08 } },
      { ...line, name: t('learning.accuracy.kept'), data: kept, symbol: 'diamond', symbolSize: 10, lineStyle: { width: 2, type: 'dashed' }, color: token('--good-fill') },
    ],
  }
}
