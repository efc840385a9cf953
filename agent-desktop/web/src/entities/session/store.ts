import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isRefusal } from '@/http/client'
import * as api from './api'
import type { Role, Session } from './types'

const HOMES: [Role, string][] = [
  ['AGENT', '/desk'],
  ['DISPATCHER', '/dispatch'],
  ['DEPARTMENT', '/portal'],
  ['MANAGER', '/manager'],
  ['ADMIN', '/tickets'],
]

export function homeOf(roles: readonly Role[]): string {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/tickets'
}

/** Who is signed in. `undefined` before the server was asked, `null` when nobody is. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null | undefined>(undefined)
  const roles = computed<readonly Role[]>(() => session.value?.roles ?? [])
  const home = computed(() => homeOf(roles.value))

  async function load(): Promise<void> {
    try {
      session.value = await api.currentSession()
    } catch (error) {
      if (!isRefusal(error, 401)) throw error
      session.value = null
    }
  }

  async function signIn(username: string, password: string): Promise<void> {
    session.value = await api.signIn(username, password)
  }

  async function signOut(): Promise<void> {
    await api.signOut()
    session.value = null
  }

  const may = (...wanted: Role[]) => wanted.some((role) => roles.value.includes(role))

  return { session, roles, home, load, signIn, signOut, may }
})
