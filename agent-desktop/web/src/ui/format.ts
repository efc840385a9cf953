import { locale, t } from '@/i18n'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `0:42`, `12:03`, `1:02:03`: a running timer. */
export function timer(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`
}

/** The largest unit that says enough: `3 天`, `5 小时`, `12 分钟`. */
export function span(millis: number): string {
  const long = Math.abs(millis)
  if (long >= 2 * DAY) return t('time.days', { n: Math.floor(long / DAY) })
  if (long >= HOUR) return t('time.hours', { n: Math.floor(long / HOUR) })
  if (long >= MINUTE) return t('time.minutes', { n: Math.floor(long / MINUTE) })
  return t('time.seconds', { n: Math.floor(long / 1000) })
}

const formatOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale.value, options)
export const clockTime = (iso: string) =>
  formatOf({ hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso))
export const date = (iso: string) => formatOf({ year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(iso))

/** `今天 12:03`, `明天 12:03`, else the day. */
export function moment(iso: string, now: number = Date.now()): string {
  const at = new Date(iso)
  const midnight = new Date(now)
  midnight.setHours(0, 0, 0, 0)
  const days = Math.floor((at.getTime() - midnight.getTime()) / DAY)
  const time = clockTime(iso)
  if (days === 0) return t('time.today', { time })
  if (days === 1) return t('time.tomorrow', { time })
  if (days === -1) return t('time.yesterday', { time })
  return `${formatOf({ month: '2-digit', day: '2-digit' }).format(at)} ${time}`
}

export const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`
export const bytes = (n: number) => (n >= 1 << 20 ? `${(n / (1 << 20)).toFixed(1)} MB` : `${Math.ceil(n / 1024)} kB`)
