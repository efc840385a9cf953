import { onBeforeUnmount, onMounted } from 'vue'

type Handler = (event: KeyboardEvent) => void

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Page-wide shortcuts such as `F2`, `Alt+1`, `/`. Function keys and Alt combinations work while typing;
 * plain characters do not.
 */
export function useKeys(keys: Record<string, Handler>): void {
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const digit = /^Digit(\d)$/.exec(event.code)?.[1]
    const name = event.altKey ? `Alt+${digit ?? event.key}` : event.key
    const handler = keys[name]
    if (!handler || (typing(event.target) && name.length === 1)) return
    event.preventDefault()
    handler(event)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
