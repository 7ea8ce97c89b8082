import { may, type Right } from './rights'

/** The pages of the console and the right that shows them. */
export interface Entry {
  name: string
  path: string
  right: Right
}

export const MENU: readonly Entry[] = [
  { name: 'incidents', path: '/incidents', right: 'incidentRead' },
  { name: 'followUps', path: '/follow-ups', right: 'incidentRead' },
  { name: 'handover', path: '/handover', right: 'incidentHandle' },
  { name: 'areas', path: '/area-events', right: 'areaRead' },
  { name: 'orders', path: '/orders', right: 'orderRead' },
  { name: 'attendance', path: '/attendance', right: 'attendanceRead' },
  { name: 'residents', path: '/residents', right: 'residentRead' },
  { name: 'providers', path: '/providers', right: 'providerRead' },
  { name: 'devices', path: '/devices', right: 'deviceRead' },
  { name: 'procedures', path: '/procedures', right: 'incidentRead' },
  { name: 'escalation', path: '/escalation', right: 'escalationRead' },
  { name: 'onCall', path: '/on-call', right: 'onCallRead' },
  { name: 'notifications', path: '/notifications', right: 'notificationRead' },
  { name: 'figures', path: '/emergency-figures', right: 'statisticsRead' },
  { name: 'money', path: '/money', right: 'settlementRead' },
  { name: 'audit', path: '/audit', right: 'auditRead' },
]

/** Where a role begins, if not with its first page. */
const FIRST: Record<string, string> = { BUREAU: '/money', STREET: '/residents', CENTRE: '/attendance', AUDITOR: '/money' }

export function entriesOf(role: string | undefined): Entry[] {
  return MENU.filter((entry) => may(entry.right, role))
}

/** Those whose console must be able to ring. */
export function isDesk(role: string | undefined): boolean {
  return may('incidentHandle', role)
}

/** The first page after signing in. */
export function homeOf(role: string | undefined): string {
  return FIRST[role ?? ''] ?? entriesOf(role)[0]?.path ?? '/nothing'
}
