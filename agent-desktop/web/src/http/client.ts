import { locale } from '@/i18n'

/** The server understood and said no (4xx), or failed (5xx); `message` is a sentence for the person. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly word: string,
    message: string,
  ) {
    super(message)
  }
}

/** No answer came: network gone, server stopped, or slower than the limit. */
export class Unreachable extends Error {}

const TIMEOUT_MILLIS = 15_000
const UPLOAD_TIMEOUT_MILLIS = 120_000

export function isRefusal(error: unknown, status?: number, word?: string): error is Refusal {
  return (
    error instanceof Refusal &&
    (status === undefined || error.status === status) &&
    (word === undefined || error.word === word)
  )
}

let onSignedOut: () => void = () => undefined

/** Called when the server no longer knows this session. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => ({}))
  const { error, message } = body as { error?: string; message?: string }
  return new Refusal(response.status, error ?? `http-${response.status}`, message ?? response.statusText)
}

async function send<T>(path: string, init: RequestInit, timeout = TIMEOUT_MILLIS): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeout),
      headers: { Accept: 'application/json', 'Accept-Language': locale.value, ...init.headers },
    })
  } catch (cause) {
    throw new Unreachable(String(cause), { cause })
  }
  if (!response.ok) {
    const refusal = await refusalOf(response)
    if (refusal.status === 401 && path !== '/api/session') onSignedOut()
    throw refusal
  }
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
})

export function get<T>(path: string, query: Record<string, string | number | undefined> = {}): Promise<T> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return send<T>(search.size > 0 ? `${path}?${search}` : path, {})
}

export const post = <T>(path: string, body: unknown) => send<T>(path, json('POST', body))
export const put = <T>(path: string, body: unknown) => send<T>(path, json('PUT', body))
export const remove = (path: string) => send<unknown>(path, { method: 'DELETE' })

export function upload<T>(path: string, file: File): Promise<T> {
  const form = new FormData()
  form.append('file', file)
  return send<T>(path, { method: 'POST', body: form }, UPLOAD_TIMEOUT_MILLIS)
}
