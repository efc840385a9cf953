import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLive, retryDelay, type LiveSocket } from './socket'

class FakeSocket {
  static made: FakeSocket[] = []
  static readonly OPEN = 1
  readyState = 1
  sent: string[] = []
  onopen?: () => void
  onclose?: () => void
  onmessage?: (event: { data: string }) => void
  constructor() {
    FakeSocket.made.push(this)
  }
  send = (text: string) => this.sent.push(text)
  close = () => this.onclose?.()
}

let live: LiveSocket | undefined
beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.made = []
  vi.stubGlobal('WebSocket', FakeSocket)
})
afterEach(() => {
  live?.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const states: boolean[] = []
  const refused = vi.fn()
  live = openLive({ url: 'ws://x', onMessage: () => undefined, onConnected: (on) => states.push(on), onRefused: refused })
  return { states, refused }
}

describe('the live connection', () => {
  it('comes back by itself after it was lost', () => {
    const { states } = open()
    FakeSocket.made[0]?.onopen?.()
    FakeSocket.made[0]?.onclose?.()
    expect(states).toEqual([true, false])
    vi.advanceTimersByTime(1000)
    expect(FakeSocket.made).toHaveLength(2)
  })

  it('counts a silent server as lost', () => {
    const { states } = open()
    FakeSocket.made[0]?.onopen?.()
    vi.advanceTimersByTime(46_000)
    expect(FakeSocket.made[0]?.sent.length).toBeGreaterThan(1)
    expect(states).toEqual([true, false])
  })

  it('asks whether the session ended when a connection never opened', () => {
    const { refused } = open()
    FakeSocket.made[0]?.onclose?.()
    expect(refused).toHaveBeenCalledOnce()
  })

  it('stays closed once closed', () => {
    open()
    live?.close()
    vi.advanceTimersByTime(60_000)
    expect(FakeSocket.made).toHaveLength(1)
  })

  it('waits longer each time, ten seconds at most', () => {
    expect([0, 1, 2, 10].map((attempt) => retryDelay(attempt, () => 0.5))).toEqual([500, 1000, 2000, 10_000])
  })
})
