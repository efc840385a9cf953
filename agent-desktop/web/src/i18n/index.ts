import { computed, ref } from 'vue'
import { en } from './en'
import { zh, type Text } from './zh'

export type Locale = 'zh-CN' | 'en'
const KEY = 'hotline.locale'

export const locale = ref<Locale>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN')
const texts = computed<Record<Text, string>>(() => (locale.value === 'en' ? en : zh))

export function useLocale(wanted: Locale): void {
  locale.value = wanted
  localStorage.setItem(KEY, wanted)
  document.documentElement.lang = wanted
}
document.documentElement.lang = locale.value

/** The text in the chosen language; `{name}` is replaced by `values.name`. */
export function t(key: Text, values: Record<string, string | number> = {}): string {
  return texts.value[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** For words that the server chooses: `word('state', 'SIGNED')`; an unknown one is shown as it came. */
export function word(group: string, value: string | undefined): string {
  if (value === undefined) return ''
  const key = `${group}.${value}`
  return key in texts.value ? texts.value[key as Text] : value
}

export type { Text }
