import { get, post, put, remove, upload } from '@/http/client'
import type { ArticleFile, ArticleSummary, ArticleWords, Feedback, FeedbackKind, Gap, Notice, Passage, Phase } from './types'

const at = (id: string, part = '') => `/api/articles/${encodeURIComponent(id)}${part}`

export const articles = (wanted: { q?: string; line?: string; phase?: Phase }) => get<{ articles: ArticleSummary[] }>('/api/articles', wanted)
export const articleFile = (id: string) => get<ArticleFile>(at(id))
export const begin = (id: string, words: ArticleWords) => post<ArticleFile>('/api/articles', { id, words })
export const save = (id: string, revision: number, words: ArticleWords) => put<ArticleFile>(at(id, '/draft'), { revision, words })
export const discard = (id: string, revision: number) => remove(`${at(id, '/draft')}?revision=${revision}`)
export const submit = (id: string, revision: number) => put<ArticleFile>(at(id, '/submission'), { revision })
export const approve = (id: string, revision: number) => put<ArticleFile>(at(id, '/approval'), { revision })
export const confirm = (id: string, revision: number) => put<ArticleFile>(at(id, '/confirmation'), { revision })
export const reject = (id: string, revision: number, reason: string) => put<ArticleFile>(at(id, '/rejection'), { revision, reason })
export const withdraw = (id: string, revision: number, reason: string) => put<ArticleFile>(at(id, '/withdrawal'), { revision, reason })
export const give = (id: string, kind: FeedbackKind, note: string) => post<Feedback>(at(id, '/feedback'), { kind, note })
export const importDocument = (file: File) => upload<{ passages: Passage[] }>('/api/articles/import', file)
export const EXPORT = '/api/articles/export'
export const attachmentOf = (id: string, file: string) => at(id, `/attachments/${encodeURIComponent(file)}`)

export const feedback = () => get<{ feedback: Feedback[] }>('/api/article-feedback')
export const answerFeedback = (id: number, answer: string) => put<Feedback>(`/api/article-feedback/${id}/answer`, { answer })
export const gaps = () => get<{ gaps: Gap[] }>('/api/knowledge-gaps')
export const settle = (misses: number[], article?: string) => put<{ settled: number }>('/api/knowledge-gaps/settlement', { misses, article })
export const notices = () => get<{ notices: Notice[] }>('/api/article-notices')
export const readNotices = (upTo: number) => put<{ notices: Notice[] }>('/api/article-notices/read', { upTo })
