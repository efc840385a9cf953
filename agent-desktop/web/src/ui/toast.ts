import { ref } from 'vue'
import { t } from '@/i18n'
import { isRefusal, Unreachable } from '@/http/client'

export interface Toast {
  id: number
  kind: 'done' | 'error'
  text: string
}

const DONE_MILLIS = 4_000
const ERROR_MILLIS = 9_000
let nextId = 0

/** Short messages about what the person just did; shown in one corner, read out by screen readers. */
export const toasts = ref<Toast[]>([])

export function drop(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

function show(kind: Toast['kind'], text: string): void {
  const id = ++nextId
  toasts.value = [...toasts.value, { id, kind, text }].slice(-3)
  setTimeout(() => drop(id), kind === 'done' ? DONE_MILLIS : ERROR_MILLIS)
}

export const done = (text: string) => show('done', text)
/** Something the person has to do first; its message is shown as it is. */
export class Need extends Error {}

export const failed = (error: unknown) => show('error', explain(error))

/** What went wrong and what to do next, as a sentence. */
export function explain(error: unknown): string {
  if (error instanceof Need) return error.message
  if (isRefusal(error, 409, 'stale')) return t('error.stale')
  if (isRefusal(error)) return error.status >= 500 ? t('error.server') : error.message
  if (error instanceof Unreachable) return t('error.network')
  console.error(error)
  return t('error.server')
}
