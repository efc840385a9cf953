import type { AgentStatus } from '@/entities/agent/types'
import type { Board } from '@/entities/board/types'
import type { CallNow } from '@/entities/call/types'
import type { Contact, Offer, Speaker, Utterance } from '@/entities/contact/types'
import type { KnowledgeHit } from '@/entities/knowledge/types'
import type { SimilarTicket, Ticket, TicketSummary } from '@/entities/ticket/types'

/** Everything `/api/live` may say (docs/api.md, "Live updates"). */
export type ServerMessage =
  | { type: 'snapshot'; agent?: AgentStatus; contacts: Contact[]; offers: Offer[]; board?: Board }
  | { type: 'agent'; status: AgentStatus }
  | ({ type: 'offer' } & Offer)
  | { type: 'offer-gone'; contactId: string; because: string }
  | { type: 'contact'; contact: Contact }
  | { type: 'partial'; contactId: string; speaker: Speaker; text: string }
  | { type: 'utterance'; utterance: Utterance }
  | { type: 'draft'; contactId: string; ticket: Ticket }
  | { type: 'knowledge'; contactId: string; articles: KnowledgeHit[] }
  | { type: 'similar'; contactId: string; tickets: SimilarTicket[] }
  | { type: 'alarm'; contactId: string; kind?: 'EMERGENCY' | 'EMOTION'; service: string; phrase: string; level?: number; utteranceId: number }
  | { type: 'ticket'; ticket: TicketSummary }
  | { type: 'board'; board: Board }
  | { type: 'notice'; level: 'INFO' | 'WARNING' | 'ERROR'; text: string }
  | { type: 'call'; call: CallNow }
  | { type: 'pong' }

export type ClientMessage = { type: 'ping' }
