import { get } from '@/http/client'
import type { Article, KnowledgeHit } from './types'

export const searchKnowledge = (q: string, limit = 12) =>
  get<{ articles: KnowledgeHit[] }>('/api/knowledge', { q, limit })
export const article = (id: string) => get<Article>(`/api/knowledge/${encodeURIComponent(id)}`)
