export const CHANNELS = ['SMS', 'VOICE', 'EMAIL', 'WEBHOOK'] as const
export type { ChannelName } from './draft'
export const STATES = ['PENDING', 'SENT', 'NOT_SENT', 'DEAD', 'WITHDRAWN'] as const
export type DeliveryState = (typeof STATES)[number]

/** The incident that a message belongs to, from its reference `incident:<id>`. */
export function incidentOf(reference: string | null): string | undefined {
  return reference?.startsWith('incident:') ? reference.slice('incident:'.length) : undefined
}
