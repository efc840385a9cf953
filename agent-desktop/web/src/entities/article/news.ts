import { defineStore } from 'pinia'
import { ref } from 'vue'
import { notices, readNotices } from './api'
import type { Notice } from './types'

const EVERY_MILLIS = 60_000

/** Articles that changed since this person last read of them; looked for once a minute while signed in. */
export const useNews = defineStore('article-news', () => {
  const unread = ref<Notice[]>([])
  let round: ReturnType<typeof setInterval> | undefined

  async function look(): Promise<void> {
    unread.value = (await notices()).notices
  }

  function follow(): void {
    stop()
    // A look that fails is made up for by the next one.
    void look().catch(() => undefined)
    round = setInterval(() => void look().catch(() => undefined), EVERY_MILLIS)
  }

  function stop(): void {
    clearInterval(round)
  }

  async function read(): Promise<void> {
    const newest = Math.max(0, ...unread.value.map((notice) => notice.id))
    if (newest > 0) unread.value = (await readNotices(newest)).notices
  }

  return { unread, follow, stop, look, read }
})
