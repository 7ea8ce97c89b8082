import { role } from './session'

/**
 * Which buttons a role sees. The server decides again on every call (its table is `Action` of the account feature);
 * this only keeps away what would be refused anyway.
 */
const RIGHTS = {
  incidentRead: ['DESK', 'LEADER', 'STREET', 'AUDITOR'],
  incidentHandle: ['DESK', 'LEADER'],
  followUpWrite: ['DESK', 'LEADER', 'STREET'],
  escalationRead: ['DESK', 'LEADER', 'BUREAU', 'AUDITOR', 'ADMIN'],
  escalationWrite: ['LEADER', 'ADMIN'],
  onCallRead: ['DESK', 'LEADER', 'BUREAU', 'AUDITOR', 'STREET'],
  onCallWrite: ['LEADER', 'STREET'],
  onCallReply: ['DESK', 'LEADER', 'STREET'],
  notificationRead: ['LEADER', 'AUDITOR', 'ADMIN'],
  notificationConfigure: ['ADMIN'],
  notificationRetry: ['LEADER', 'ADMIN'],
  procedureWrite: ['LEADER', 'BUREAU'],
  residentWrite: ['DESK', 'LEADER', 'STREET'],
  orderRead: ['DESK', 'LEADER', 'STREET', 'BUREAU', 'AUDITOR'],
  orderWrite: ['DESK', 'LEADER', 'STREET'],
  visitClear: ['LEADER', 'BUREAU'],
  orderRate: ['DESK', 'LEADER'],
  attendanceRead: ['CENTRE', 'DESK', 'LEADER', 'BUREAU', 'AUDITOR'],
  attendanceWrite: ['CENTRE'],
  residentRead: ['DESK', 'LEADER', 'STREET', 'BUREAU', 'AUDITOR', 'CENTRE'],
  residentReveal: ['DESK', 'LEADER', 'STREET', 'BUREAU'],
  entitlementRead: ['DESK', 'LEADER', 'STREET', 'BUREAU', 'AUDITOR'],
  providerRead: ['DESK', 'LEADER', 'STREET', 'BUREAU', 'AUDITOR'],
  deviceRead: ['ADMIN', 'DESK', 'LEADER', 'STREET', 'BUREAU', 'AUDITOR'],
  deviceWrite: ['DESK', 'LEADER', 'ADMIN'],
  deviceRound: ['DESK', 'LEADER', 'STREET'],
  campaignRead: ['DESK', 'LEADER', 'BUREAU', 'AUDITOR', 'ADMIN'],
  campaignWrite: ['DESK', 'LEADER', 'ADMIN'],
  areaRead: ['DESK', 'LEADER', 'BUREAU', 'AUDITOR'],
  areaHandle: ['DESK', 'LEADER'],
  quarantineRead: ['ADMIN', 'LEADER', 'AUDITOR'],
  quarantineReplay: ['ADMIN'],
  settlementRead: ['BUREAU', 'AUDITOR', 'STREET'],
  settlementWrite: ['BUREAU'],
  auditRead: ['BUREAU', 'AUDITOR'],
  ledgerRead: ['BUREAU', 'AUDITOR'],
  statisticsRead: ['LEADER', 'STREET', 'BUREAU', 'AUDITOR'],
} as const

export type Right = keyof typeof RIGHTS

/** Whether the role (by default that of the account signed in) has the right. */
export function may(right: Right, who: string | undefined = role.value): boolean {
  return who !== undefined && (RIGHTS[right] as readonly string[]).includes(who)
}
