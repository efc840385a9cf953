import type { Ticket } from '@/entities/ticket/types'

/** `useTicket().act`, handed to the form that decides. */
export type Act = (transition: (ticket: Ticket) => Promise<Ticket>, message: (ticket: Ticket) => string) => Promise<boolean>
