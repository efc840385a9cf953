import { get } from '@/http/client'
import type { Article, KnowledgeHit } from './types'

export const searchKnowledge = (q: string, limit = 12) =>
  get<{ articles: KnowledgeHit[] }>('/api/knowledge', { q, limit })
/** A citizen's whole question: if nothing answers it, the owners of the base are told. */
export const askKnowledge = (q: string) => get<{ articles: KnowledgeHit[]; didYouMean?: string }>('/api/knowledge', { q, limit: 10, asked: 'true' })
export const article = (id: string) => get<Article>(`/api/knowledge/${encodeURIComponent(id)}`)
