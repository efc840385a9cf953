export const PHASES = ['PUBLISHED', 'DUE_FOR_REVIEW', 'IN_REVIEW', 'DRAFT', 'EXPIRED', 'WITHDRAWN'] as const
export type Phase = (typeof PHASES)[number]
export type Step = 'DRAFT' | 'IN_REVIEW'

export interface ArticleWords {
  title: string
  line: string
  source: string
  owner: string
  validFrom: string
  validUntil?: string
  audience: 'PUBLIC' | 'AGENT'
  area?: string
  questions: string[]
  body: string
  attachments: { id: string; name: string }[]
}

export interface ArticleSummary {
  id: string
  revision: number
  title: string
  line: string
  owner: string
  phase: Phase
  /** What the next version is, if one is being written. */
  working?: Step
  validUntil?: string
  reviewDue?: string
  used: number
  updatedAt: string
}

export interface ArticleVersion {
  version: number
  words: ArticleWords
  writtenBy: string
  writtenAt: string
}

export interface ArticleEvent {
  id: number
  version: number
  kind: string
  actor: string
  at: string
  remark?: string
}

/** Everything about one article. */
export interface ArticleFile {
  summary: ArticleSummary
  working?: { version: number; step: Step; authors: string[]; remark?: string }
  inForce?: { version: number; reviewer: string; since: string; reviewDue: string }
  withdrawal?: { by: string; at: string; because: string }
  praises: number
  versions: ArticleVersion[]
  history: ArticleEvent[]
}

export type FeedbackKind = 'USEFUL' | 'WRONG' | 'OUTDATED'

export interface Feedback {
  id: number
  article: string
  title: string
  line: string
  kind: FeedbackKind
  note: string
  givenBy: string
  at: string
  dueAt?: string
}

export interface Miss { id: number; at: string; askedIn: 'SEARCH' | 'CALL' | 'PUBLIC'; text: string; line?: string }
export interface Gap { text: string; line?: string; misses: Miss[] }
export interface Notice { id: number; article: string; title: string; line: string; version: number; kind: 'APPROVED' | 'WITHDRAWN'; at: string; remark?: string }
export interface Passage { title: string; body: string }
