import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { shiftStarted } from './session/shift'
import { homeOf, isDesk, MENU } from './session/menu'
import { may } from './session/rights'
import { role, session } from './session/session'

const routes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', meta: { bare: true }, component: () => import('./pages/SignInPage.vue') },
  { path: '/shift', name: 'shift', meta: { bare: true }, component: () => import('./pages/ShiftPage.vue') },
  { path: '/incidents/:id?', name: 'incidents', component: () => import('./pages/IncidentsPage.vue') },
  { path: '/follow-ups', name: 'followUps', component: () => import('./pages/FollowUpsPage.vue') },
  { path: '/handover', name: 'handover', component: () => import('./pages/HandoverPage.vue') },
  { path: '/procedures', name: 'procedures', component: () => import('./pages/ProceduresPage.vue') },
  { path: '/escalation', name: 'escalation', component: () => import('./pages/EscalationPage.vue') },
  { path: '/on-call', name: 'onCall', component: () => import('./pages/OnCallPage.vue') },
  { path: '/notifications', name: 'notifications', component: () => import('./pages/NotificationsPage.vue') },
  { path: '/orders/:id?', name: 'orders', component: () => import('./pages/OrdersPage.vue') },
  { path: '/residents', name: 'residents', component: () => import('./pages/ResidentsPage.vue') },
  { path: '/residents/:id', name: 'resident', component: () => import('./pages/ResidentPage.vue'), props: true },
  { path: '/providers/:id?', name: 'providers', component: () => import('./pages/ProvidersPage.vue') },
  { path: '/area-events/:id?', name: 'areas', component: () => import('./pages/AreasPage.vue') },
  { path: '/devices/:id?', name: 'devices', component: () => import('./pages/DevicesPage.vue') },
  { path: '/money', name: 'money', component: () => import('./pages/MoneyPage.vue') },
  { path: '/money/:id', name: 'settlement', component: () => import('./pages/SettlementPage.vue'), props: true },
  { path: '/attendance', name: 'attendance', component: () => import('./pages/AttendancePage.vue') },
  { path: '/emergency-figures', name: 'figures', component: () => import('./pages/EmergencyFiguresPage.vue') },
  { path: '/audit', name: 'audit', component: () => import('./pages/AuditPage.vue') },
  { path: '/nothing', name: 'nothing', component: () => import('./pages/NothingPage.vue') },
  { path: '/:rest(.*)*', name: 'home', redirect: () => homeOf(role.value) },
]

export const router = createRouter({ history: createWebHistory(), routes })

router.beforeEach((to) => {
  if (!session.value) return to.name === 'sign-in' ? true : { name: 'sign-in', query: to.name === 'nothing' ? {} : { to: to.fullPath } }
  if (to.name === 'sign-in') return homeOf(role.value)
  if (isDesk(role.value) && !shiftStarted.value && to.name !== 'shift') return { name: 'shift', query: { to: to.fullPath } }
  const entry = MENU.find((e) => to.path === e.path || to.path.startsWith(`${e.path}/`))
  return entry && !may(entry.right) ? homeOf(role.value) : true
})
