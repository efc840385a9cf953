import { defineStore } from 'pinia'
import { computed, reactive, ref, watch } from 'vue'
import * as contactApi from '@/entities/contact/api'
import * as ticketApi from '@/entities/ticket/api'
import { usePlayer } from '@/entities/contact/player'
import { withFreshVersion } from '@/entities/ticket/fresh'
import type { Evidence, Field, FieldName, Ticket } from '@/entities/ticket/types'
import { t } from '@/i18n'
import { useLive } from '@/live/store'
import { done, failed, Need } from '@/ui/toast'

export interface AnswerDraft {
  text: string
  articleId?: string
  articleTitle?: string
}
export type Pane = 'contacts' | 'talk' | 'knowledge' | 'ticket'

/** What the agent is looking at and is about to do; the facts themselves live in `useLive`. */
export const useDesk = defineStore('desk', () => {
  const live = useLive()
  const selectedId = ref<string>()
  const pane = ref<Pane>('talk')
  /** What filled the field under the pointer: sentences, with the words marked. */
  const evidence = ref<Evidence[]>([])
  /** A question on its way into the reply of a chat. */
  const question = ref<string>()
  const player = usePlayer()
  const answers = reactive<Record<string, AnswerDraft>>({})
  const acting = ref(false)
  const saving = ref(0)
  let lastSave: Promise<unknown> = Promise.resolve()

  const selected = computed(() => live.contacts.find((c) => c.id === selectedId.value))
  const draft = computed(() => selected.value?.draft)
  const answer = computed(() => (draft.value ? (answers[draft.value.number] ??= { text: '' }) : undefined))
  const call = computed(() => live.contacts.find((c) => c.medium === 'CALL' && c.phase === 'TALKING'))
  const line = computed(() => {
    const it = draft.value
    return it?.fields.line?.value ?? it?.lineCode ?? it?.suggestions.lines[0]?.code
  })

  function select(id: string): void {
    selectedId.value = id
    evidence.value = []
    player.stop()
    if (pane.value === 'contacts') pane.value = 'talk'
  }

  function step(by: number): void {
    const at = live.contacts.findIndex((c) => c.id === selectedId.value)
    const wanted = live.contacts[Math.min(live.contacts.length - 1, Math.max(0, at + by))]
    if (wanted) select(wanted.id)
  }

  // A call that was just answered takes the desk; a chat does so only when nothing else is open.
  watch(
    () => live.contacts.map((c) => `${c.id} ${c.phase} ${c.medium}`).join('|'),
    () => {
      const current = selected.value
      const talking = live.contacts.filter((c) => c.phase === 'TALKING')
      const freshCall = talking.find((c) => c.medium === 'CALL' && c.id !== current?.id)
      if (freshCall && current?.medium !== 'CALL') select(freshCall.id)
      else if (!current || (current.phase === 'ENDED' && current.draft?.state !== 'TAKEN' && talking[0])) {
        const fallback = talking[0] ?? live.contacts[0]
        selectedId.value = fallback?.id
      }
    },
    { immediate: true },
  )

  const spansOf = (field: Field | undefined): Evidence[] =>
    field?.evidence?.length ? field.evidence : field?.utteranceId === undefined ? [] : [{ utteranceId: field.utteranceId, start: 0, end: 0 }]
  const show = (field: Field | undefined) => (evidence.value = spansOf(field))

  /** Shows a sentence and marks `phrase` in it. */
  function jump(utteranceId: number, phrase: string): void {
    const start = selected.value?.utterances?.find((u) => u.id === utteranceId)?.text.indexOf(phrase) ?? -1
    evidence.value = [{ utteranceId, start: Math.max(0, start), end: start < 0 ? 0 : start + phrase.length }]
    pane.value = 'talk'
  }

  /** Plays the newest sentence behind a field; of a chat, it is shown only. */
  function play(field: Field | undefined): void {
    show(field)
    const id = evidence.value.at(-1)?.utteranceId
    const utterance = selected.value?.utterances?.find((u) => u.id === id)
    if (!selected.value || selected.value.medium !== 'CALL' || !utterance) return
    player.play(selected.value, utterance)
  }

  /** Puts a question into the reply of the chat; of a call it is there to be read out. */
  function ask(text: string | undefined): void {
    if (text === undefined || selected.value?.medium !== 'CHAT') return
    question.value = text
    pane.value = 'talk'
  }

  /** Saves what the agent typed; the server never overwrites it. */
  async function edit(fields: Partial<Record<FieldName, string>>): Promise<void> {
    const it = draft.value
    if (!it) return
    saving.value++
    const save = withFreshVersion(it, (ticket) => ticketApi.saveDraft(ticket, fields)).then(live.took)
    lastSave = save.catch(() => undefined)
    try {
      await save
    } catch (error) {
      failed(error)
    } finally {
      saving.value--
    }
  }

  async function act(transition: (ticket: Ticket) => Promise<Ticket>): Promise<void> {
    if (acting.value || !draft.value) return
    acting.value = true
    try {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      await Promise.resolve()
      await lastSave
      const ticket = await withFreshVersion(draft.value, transition)
      live.took(ticket)
      done(`${ticket.number} ${outcome(ticket)}`)
    } catch (error) {
      failed(error)
    } finally {
      acting.value = false
    }
  }

  async function answerNow(): Promise<void> {
    const given = answer.value
    if (draft.value?.state !== 'TAKEN' || !given) return
    if (given.text.trim() === '') {
      pane.value = 'ticket'
      failed(new Need(t('draft.answer.need')))
      document.getElementById('answer')?.focus()
      return
    }
    await act((ticket) => ticketApi.answer(ticket, given.text.trim(), given.articleId))
  }

  async function dispatchNow(): Promise<void> {
    if (draft.value?.state !== 'TAKEN') return
    if (line.value === undefined) {
      pane.value = 'ticket'
      failed(new Need(t('draft.line.need')))
      return
    }
    await act((ticket) => ticketApi.dispatch(ticket, ticket.fields.line?.value ?? line.value ?? ''))
  }

  const submitNow = () => (draft.value?.state === 'TAKEN' ? act((ticket) => ticketApi.submit(ticket)) : undefined)
  const invalidate = (reason: string) => act((ticket) => ticketApi.invalidate(ticket, reason))

  function cite(article: { id: string; title: string; body: string }): void {
    if (!answer.value) return
    const text = plain(article.body)
    answer.value.text = answer.value.text.trim() === '' ? text : `${answer.value.text.trim()}\n${text}`
    answer.value.articleId = article.id
    answer.value.articleTitle = article.title
    pane.value = 'ticket'
  }

  /** An earlier answer as a draft of this one. */
  function reuse(text: string): void {
    if (!answer.value) return
    answer.value.text = answer.value.text.trim() === '' ? text : `${answer.value.text.trim()}\n${text}`
    pane.value = 'ticket'
  }

  async function endChat(id: string): Promise<void> {
    await contactApi.close(id).catch(failed)
  }

  return {
    selectedId, selected, draft, answer, call, line, pane, evidence, question, acting, saving,
    show, jump, play, playing: player.playing, stop: player.stop, ask, reuse,
    select, step, edit, answerNow, dispatchNow, submitNow, invalidate, cite, endChat,
  }
})

export function outcome(ticket: Ticket): string {
  switch (ticket.state) {
    case 'DISPATCHED':
      return t('draft.done.DISPATCHED', { department: ticket.departmentName ?? ticket.department ?? '' })
    case 'AWAITING_DISPATCH':
      return t('draft.done.AWAITING_DISPATCH')
    case 'INVALID':
      return t('draft.done.INVALID')
    default:
      return t('draft.done.CLOSED')
  }
}

const CITED_CHARACTERS = 600

/** Markdown without its marks: an answer is read out or sent as a message. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^#+\s.*$/gm, '')
    .replace(/\*\*|`|^>\s?/gm, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, CITED_CHARACTERS)
}
