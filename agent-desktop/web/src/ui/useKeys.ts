import { onBeforeUnmount, onMounted } from 'vue'

type Handler = (event: KeyboardEvent) => void

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Page-wide shortcuts such as `F2`, `Alt+1`, `/`. Function keys and Alt combinations work while typing;
 * all others do not.
 */
export function useKeys(keys: Record<string, Handler>): void {
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const digit = /^Digit(\d)$/.exec(event.code)?.[1]
    const name = event.altKey ? `Alt+${digit ?? event.key}` : event.key
    const handler = keys[name]
    if (!handler) return
    if (typing(event.target) && !event.altKey && !/^F\d+$/.test(name)) return
    // Enter on a link or a button is that link's or button's own.
    if (name === 'Enter' && event.target instanceof Element && event.target.closest('a, button')) return
    event.preventDefault()
    handler(event)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
