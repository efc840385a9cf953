import type { ClientMessage, ServerMessage } from './messages'

export interface LiveSocket {
  close(): void
}

export interface LiveOptions {
  url: string
  onMessage: (message: ServerMessage) => void
  /** `true` once a connection is open, `false` as soon as it is lost. */
  onConnected: (connected: boolean) => void
  /** Called after an attempt that never opened, to learn whether the session ended. */
  onRefused?: () => void
}

const PING_MILLIS = 15_000
const SILENCE_MILLIS = 40_000
const FIRST_RETRY_MILLIS = 500
const LONGEST_RETRY_MILLIS = 10_000

/** Doubles from half a second to ten, with a fifth of jitter so that desks do not return as one wave. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(FIRST_RETRY_MILLIS * 2 ** attempt, LONGEST_RETRY_MILLIS)
  return base * (0.9 + random() * 0.2)
}

/** Keeps one WebSocket open until closed; a server that is silent for 40 s counts as lost. */
export function openLive(options: LiveOptions): LiveSocket {
  let socket: WebSocket | undefined
  let attempt = 0
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let pinger: ReturnType<typeof setInterval> | undefined
  let heardAt = Date.now()

  function tick(current: WebSocket): void {
    if (Date.now() - heardAt > SILENCE_MILLIS) {
      current.close()
      lost(current)
    } else if (current.readyState === WebSocket.OPEN) {
      current.send(JSON.stringify({ type: 'ping' } satisfies ClientMessage))
    }
  }

  function connect(): void {
    const current = new WebSocket(options.url)
    let opened = false
    socket = current
    current.onopen = () => {
      opened = true
      attempt = 0
      heardAt = Date.now()
      pinger = setInterval(() => tick(current), PING_MILLIS)
      options.onConnected(true)
    }
    current.onmessage = (event: MessageEvent<string>) => {
      heardAt = Date.now()
      options.onMessage(JSON.parse(event.data) as ServerMessage)
    }
    current.onclose = () => {
      if (!opened && current === socket) options.onRefused?.()
      lost(current)
    }
  }

  function lost(current: WebSocket): void {
    if (current !== socket) return
    socket = undefined
    clearInterval(pinger)
    options.onConnected(false)
    if (!closed) retry = setTimeout(connect, retryDelay(attempt++))
  }

  function online(): void {
    if (socket !== undefined || closed) return
    clearTimeout(retry)
    attempt = 0
    connect()
  }

  window.addEventListener('online', online)
  connect()
  return {
    close() {
      closed = true
      clearTimeout(retry)
      window.removeEventListener('online', online)
      socket?.close()
    },
  }
}
