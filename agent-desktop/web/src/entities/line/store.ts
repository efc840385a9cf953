import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { lines } from './api'
import type { Line } from './types'

/** The city's integrated lines; asked for once, they change with the server's configuration only. */
export const useLines = defineStore('lines', () => {
  const all = ref<Line[]>([])
  let asked: Promise<void> | undefined

  async function read(): Promise<void> {
    all.value = (await lines()).lines
  }

  function load(): Promise<void> {
    asked ??= read().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }

  const byCode = computed(() => new Map(all.value.map((line) => [line.code, line])))
  const name = (code: string | undefined) => (code ? (byCode.value.get(code)?.name ?? code) : '')
  return { all, byCode, load, name }
})
