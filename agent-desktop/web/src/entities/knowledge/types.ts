export interface KnowledgeHit {
  id: string
  title: string
  snippet: string
  score: number
  source: string
  line: string
  validUntil: string | null
}

export interface Article extends Omit<KnowledgeHit, 'snippet' | 'score'> {
  body: string
  owner?: string
  reviewedAt?: string
}
