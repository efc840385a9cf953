import { ref } from 'vue'

const KEY = 'hotline.theme'
type Theme = 'light' | 'dark'

function remembered(): Theme {
  const kept = localStorage.getItem(KEY)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export const theme = ref<Theme>(remembered())

export function useTheme(wanted: Theme): void {
  theme.value = wanted
  localStorage.setItem(KEY, wanted)
  document.documentElement.dataset.theme = wanted
}
document.documentElement.dataset.theme = theme.value
