import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { t, type Text } from '@/i18n'
import type { Role } from '@/entities/session/types'
import { useSession } from '@/entities/session/store'

declare module 'vue-router' {
  interface RouteMeta {
    roles?: Role[]
    title?: Text
    /** Citizens see it, without signing in. */
    anybody?: boolean
    /** Without the top bar. */
    bare?: boolean
  }
}

const EVERYBODY: Role[] = ['AGENT', 'DISPATCHER', 'DEPARTMENT', 'MANAGER', 'ADMIN']

const routes: RouteRecordRaw[] = [
  { path: '/login', component: () => import('@/pages/login/LoginPage.vue'), meta: { title: 'login.title', bare: true } },
  { path: '/desk', component: () => import('@/pages/desk/DeskPage.vue'), meta: { roles: ['AGENT', 'DISPATCHER'], title: 'nav.desk' } },
  { path: '/dispatch/:number?', component: () => import('@/pages/dispatch/DispatchPage.vue'), meta: { roles: ['DISPATCHER'], title: 'dispatch.title' } },
  { path: '/portal/:number?', component: () => import('@/pages/portal/PortalPage.vue'), meta: { roles: ['DEPARTMENT'], title: 'portal.title' } },
  { path: '/manager', component: () => import('@/pages/manager/ManagerPage.vue'), meta: { roles: ['MANAGER'], title: 'manager.title' } },
  { path: '/insight', component: () => import('@/pages/insight/InsightPage.vue'), meta: { roles: ['MANAGER', 'DISPATCHER'], title: 'insight.title' } },
  { path: '/learning', component: () => import('@/pages/learning/LearningPage.vue'), meta: { roles: ['MANAGER', 'ADMIN'], title: 'learning.title' } },
  { path: '/missed', component: () => import('@/pages/missed/MissedPage.vue'), meta: { roles: ['MANAGER', 'DISPATCHER', 'AGENT'], title: 'missed.title' } },
  { path: '/norms', component: () => import('@/pages/norms/NormsPage.vue'), meta: { roles: ['MANAGER'], title: 'norms.title' } },
  { path: '/quality/:contact?', component: () => import('@/pages/quality/QualityPage.vue'), meta: { roles: ['MANAGER', 'AGENT'], title: 'quality.title' } },
  { path: '/settings/ivr', component: () => import('@/pages/ivr/IvrPage.vue'), meta: { roles: ['ADMIN', 'MANAGER'], title: 'ivr.title' } },
  { path: '/announcements', component: () => import('@/pages/announcements/AnnouncementsPage.vue'), meta: { roles: ['MANAGER'], title: 'announce.title' } },
  { path: '/board', component: () => import('@/pages/board/BoardPage.vue'), meta: { roles: ['MANAGER', 'DISPATCHER', 'AGENT'], title: 'board.title', bare: true } },
  { path: '/tickets', component: () => import('@/pages/tickets/TicketsPage.vue'), meta: { roles: EVERYBODY, title: 'ticket.search' } },
  { path: '/tickets/:number', component: () => import('@/pages/ticket/TicketPage.vue'), meta: { roles: EVERYBODY, title: 'nav.tickets' } },
  { path: '/knowledge/:id?', component: () => import('@/pages/knowledge/KnowledgePage.vue'), meta: { roles: EVERYBODY, title: 'kb.title' } },
  { path: '/ask/:id?', component: () => import('@/pages/ask/AskPage.vue'), meta: { title: 'ask.title', bare: true, anybody: true } },
  { path: '/:rest(.*)*', redirect: '/' },
  { path: '/', component: () => import('@/pages/login/LoginPage.vue'), meta: { bare: true } },
]

export const router = createRouter({ history: createWebHistory(), routes })

router.beforeEach(async (to) => {
  if (to.meta.anybody) return true
  const session = useSession()
  if (session.session === undefined) await session.load().catch(() => (session.session = null))
  if (!session.session) {
    return to.path === '/login' ? true : { path: '/login', query: to.path === '/' ? {} : { to: to.fullPath } }
  }
  if (to.path === '/' || to.path === '/login') return session.home
  return to.meta.roles === undefined || session.may(...to.meta.roles) ? true : session.home
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('app.name')}` : t('app.name')
})
