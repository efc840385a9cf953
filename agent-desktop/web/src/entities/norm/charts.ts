import type { EChartsCoreOption } from 'echarts/core'
import { locale, t } from '@/i18n'
import { percent } from '@/ui/format'
import type { Norms } from './types'

const SIZE = 12
const DAY_MILLIS = 86_400_000
const LONG_DAYS = 4

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Calls of each hour or day as bars, the shares of the 24 hours ending there as lines, and the norm. */
export function course(norms: Norms): EChartsCoreOption {
  const text = { color: token('--text-2'), fontSize: SIZE, fontFamily: token('--font') }
  const long = Date.parse(norms.to) - Date.parse(norms.from) > LONG_DAYS * DAY_MILLIS
  const format = new Intl.DateTimeFormat(locale.value, long ? { month: '2-digit', day: '2-digit' } : { hour: '2-digit', minute: '2-digit', hour12: false })
  const axis = { axisLine: { show: false }, axisTick: { show: false } }
  const line = { type: 'line', yAxisIndex: 1, connectNulls: true, showSymbol: false, lineStyle: { width: 2 } }
  const share = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10_000) / 10_000)
  const rates = norms.rolling.flatMap((point) => [point.connectedRate, point.serviceLevel]).filter((rate) => rate !== undefined)
  const low = Math.max(0, Math.floor((Math.min(norms.norm, ...rates) - 0.05) * 10) / 10)
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, right: 8, itemWidth: SIZE, itemHeight: 6, icon: 'roundRect', textStyle: text },
    xAxis: { type: 'category', data: norms.steps.map((step) => format.format(new Date(step.from))), ...axis, axisLabel: text },
    yAxis: [
      { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token('--border') } } },
      { type: 'value', min: low, max: 1, axisLabel: { ...text, formatter: (value: number) => percent(value) }, splitLine: { show: false } },
    ],
    series: [
      { type: 'bar', name: t('norms.answered'), stack: 'calls', data: norms.steps.map((step) => step.answered), color: token('--accent-soft'), itemStyle: { borderColor: token('--accent'), borderWidth: 1 } },
      { type: 'bar', name: t('norms.abandoned'), stack: 'calls', data: norms.steps.map((step) => step.calls - step.answered), color: token('--burn-soft'), itemStyle: { borderColor: token('--burn'), borderWidth: 1 } },
      { ...line, name: t('norms.connected'), data: norms.rolling.map((point) => share(point.connectedRate)), color: token('--good-fill') },
      { ...line, name: t('norms.level'), data: norms.rolling.map((point) => share(point.serviceLevel)), color: token('--accent') },
      { ...line, name: t('norms.norm'), data: norms.steps.map(() => norms.norm), color: token('--burn'), lineStyle: { width: 1, type: 'dashed' } },
    ],
  }
}
