import type { ArticleFile, ArticleSummary, ArticleWords, Feedback, Gap, Notice } from '../src/entities/article/types'
import { ago, ahead } from './samples'

/** The writers' side of the knowledge base, with just enough rules for the pages to be honest. */
const words = (title: string, line: string, body: string): ArticleWords => ({
  title, line, body, source: '《供热条例》', owner: '热力公司', validFrom: '2026-01-01', validUntil: '2027-12-31', audience: 'PUBLIC', questions: ['家里不热找谁', '室温不到十八度'], attachments: [],
})
const summary = (id: string, title: string, line: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id, revision: 1, title, line, owner: '热力公司', phase: 'PUBLISHED', validUntil: '2027-12-31', reviewDue: '2027-11-22', used: 12, updatedAt: ago(86_400_000), ...more,
})

export function sampleFiles(): ArticleFile[] {
  const cold = words('暖气不热怎么办', 'heating', '先**排气**，仍不热请热力公司入户测温。\n\n- 保留测温记录\n- 低于十八度可以申请退费')
  const older = { ...cold, body: '先排气，仍不热请拨打热力公司电话。' }
  const inForce = { version: 2, reviewer: 'manager', since: ago(86_400_000), reviewDue: '2027-11-22' }
  const version = (n: number, it: ArticleWords) => ({ version: n, words: it, writtenBy: 'dept-heating', writtenAt: ago(86_400_000) })
  return [
    {
      summary: summary('heating-cold', cold.title, 'heating'), inForce, praises: 3, versions: [version(2, cold), version(1, older)],
      history: [{ id: 2, version: 2, kind: 'APPROVED', actor: 'manager', at: ago(86_400_000) }, { id: 1, version: 2, kind: 'SUBMITTED', actor: 'dept-heating', at: ago(90_000_000) }],
    },
    {
      summary: summary('heating-stop', '怎样报停供热', 'heating', { phase: 'IN_REVIEW', working: 'IN_REVIEW', reviewDue: undefined }), working: { version: 1, step: 'IN_REVIEW', authors: ['dept-heating'] }, praises: 0,
      versions: [version(1, words('怎样报停供热', 'heating', '九月底前到营业厅办理。'))], history: [{ id: 3, version: 1, kind: 'SUBMITTED', actor: 'dept-heating', at: ago(3_600_000) }],
    },
    {
      summary: summary('heating-old', '旧采暖费标准', 'heating', { phase: 'EXPIRED', validUntil: '2026-03-31' }), inForce: { ...inForce, version: 1 }, praises: 0,
      versions: [version(1, { ...words('旧采暖费标准', 'heating', '每平方米按旧标准收取。'), validUntil: '2026-03-31' })], history: [],
    },
  ]
}

export const sampleFeedback = (): Feedback[] => [
  { id: 7, article: 'heating-cold', title: '暖气不热怎么办', line: 'heating', kind: 'OUTDATED', note: '退费标准今年改了', givenBy: 'agent1', at: ago(7_200_000), dueAt: ahead(172_800_000) },
]
export const sampleGaps = (): Gap[] => [
  { text: '充电桩怎么报装', line: 'power', misses: [{ id: 1, at: ago(60_000), askedIn: 'SEARCH', text: '充电桩怎么报装', line: 'power' }, { id: 2, at: ago(90_000), askedIn: 'PUBLIC', text: '小区充电桩报装' }] },
]
export const sampleNotices = (): Notice[] => [
  { id: 21, article: 'heating-cold', title: '暖气不热怎么办', line: 'heating', version: 2, kind: 'APPROVED', at: ago(86_400_000) },
]

export interface ArticleCall { method: string; path: string; query: URLSearchParams; body: Record<string, unknown>; username: string }
type Answer = { status: number; json?: unknown }
const ok = (json?: unknown, status = 200): Answer => ({ status, json })
const refuse = (status: number, error: string, message: string): Answer => ({ status, json: { code: status, error, message } })

export class TestingArticles {
  files = sampleFiles()
  feedback = sampleFeedback()
  gaps = sampleGaps()
  notices = sampleNotices()

  /** Undefined for an address of another room. */
  answer(call: ArticleCall): Answer | undefined {
    const at = `${call.method} ${call.path}`
    if (at === 'GET /api/articles') {
      const [q, line, phase] = ['q', 'line', 'phase'].map((name) => call.query.get(name) ?? '')
      return ok({ articles: this.files.map((file) => file.summary).filter((it) => it.title.includes(q ?? '') && (!line || it.line === line) && (!phase || it.phase === phase)) })
    }
    if (at === 'POST /api/articles') return ok(this.begin(String(call.body.id), call.body.words as ArticleWords, call.username), 201)
    if (at === 'POST /api/articles/import') return ok({ passages: [{ title: '供热期', body: '自十月十五日起。' }] })
    if (at === 'GET /api/article-notices') return ok({ notices: this.notices })
    if (at === 'PUT /api/article-notices/read') return ok({ notices: (this.notices = this.notices.filter((it) => it.id > Number(call.body.upTo))) })
    if (at === 'GET /api/article-feedback') return ok({ feedback: this.feedback })
    if (at === 'GET /api/knowledge-gaps') return ok({ gaps: this.gaps })
    if (at === 'PUT /api/knowledge-gaps/settlement') return ok({ settled: (call.body.misses as number[]).length, left: (this.gaps = []) })
    const answered = /^\/api\/article-feedback\/(\d+)\/answer$/.exec(call.path)
    if (answered) return ok(this.feedback.splice(this.feedback.findIndex((it) => it.id === Number(answered[1])), 1)[0])
    const [, id, verb] = /^\/api\/articles\/([^/]+)(?:\/([\w-]+))?$/.exec(call.path) ?? []
    return id ? this.one(call, id, verb) : undefined
  }

  private begin(id: string, words: ArticleWords, by: string): ArticleFile {
    const file: ArticleFile = { summary: summary(id, words.title, words.line, { phase: 'DRAFT', working: 'DRAFT' }), working: { version: 1, step: 'DRAFT', authors: [by] }, praises: 0, versions: [{ version: 1, words, writtenBy: by, writtenAt: ago(0) }], history: [] }
    this.files.unshift(file)
    return file
  }

  private one(call: ArticleCall, id: string, verb: string | undefined): Answer {
    const file = this.files.find((it) => it.summary.id === id)
    if (!file) return refuse(404, 'not-found', '没有找到')
    if (call.method === 'GET') return ok(file)
    if (verb === 'feedback') return ok({ ...sampleFeedback()[0], kind: call.body.kind, note: call.body.note }, 201)
    if (call.body.revision !== file.summary.revision) return refuse(409, 'stale', '内容已被他人更新')
    file.summary.revision++
    if (verb === 'draft') this.rewrite(file, call.body.words as ArticleWords, call.username)
    if (verb === 'submission' && file.working) file.working.step = 'IN_REVIEW'
    if (verb === 'rejection' && file.working) Object.assign(file.working, { step: 'DRAFT', remark: call.body.reason })
    if (verb === 'approval' && file.working) Object.assign(file, { inForce: { version: file.working.version, reviewer: call.username, since: ago(0), reviewDue: '2027-11-22' }, working: undefined })
    if (verb === 'withdrawal') Object.assign(file, { inForce: undefined, withdrawal: { by: call.username, at: ago(0), because: call.body.reason } })
    Object.assign(file.summary, { phase: file.withdrawal ? 'WITHDRAWN' : file.inForce ? 'PUBLISHED' : (file.working?.step ?? 'DRAFT'), working: file.working?.step })
    return ok(file)
  }

  private rewrite(file: ArticleFile, words: ArticleWords, by: string): void {
    const version = file.working?.version ?? (file.versions[0]?.version ?? 0) + 1
    file.working = { version, step: 'DRAFT', authors: [...(file.working?.authors ?? []), by] }
    file.versions = [{ version, words, writtenBy: by, writtenAt: ago(0) }, ...file.versions.filter((it) => it.version !== version)]
  }
}
