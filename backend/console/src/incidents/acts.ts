import { api, answer, answerWithStatus } from '@/api/client'
import type { Incident } from '@/api/types'

export type Channel = 'PHONE' | 'DEVICE_VOICE' | 'IN_PERSON'
export type Result = 'ANSWERED' | 'NO_ANSWER' | 'BUSY'
export type Outcome =
  | 'HELPED' | 'HOSPITAL' | 'FALSE_ALARM' | 'WRONG_PERSON' | 'REFUSED_HELP' | 'NOT_THERE' | 'TAKEN_OVER'
  | 'NO_ANSWER_VISITED' | 'DUPLICATE' | 'TEST' | 'TECHNICAL' | 'DECEASED'

/** What a desk does with an incident; each answers the incident as it is afterwards. */
const at = (id: string) => ({ params: { path: { id } } })

export const acknowledge = (id: string) => answer(api.POST('/api/v1/incidents/{id}/acknowledge', at(id)))
export const release = (id: string) => answer(api.POST('/api/v1/incidents/{id}/release', at(id)))
export const arrived = (id: string) => answer(api.POST('/api/v1/incidents/{id}/arrived', at(id)))
export const convert = (id: string) => answer(api.POST('/api/v1/incidents/{id}/convert', at(id)))
export const confirmed = (id: string) => answer(api.POST('/api/v1/incidents/{id}/confirmed', at(id)))
export const countersign = (id: string) => answer(api.POST('/api/v1/incidents/{id}/countersign', at(id)))

export interface Attempt {
  contactId?: string
  resident?: boolean
  channel: Channel
  result: Result
}

export const contact = (id: string, body: Attempt) => answer(api.POST('/api/v1/incidents/{id}/contact', { ...at(id), body }))

export const note = (id: string, text: string) => answer(api.POST('/api/v1/incidents/{id}/note', { ...at(id), body: { text } }))

export interface Sending {
  by: { staffId?: string; contactId?: string }
  etaMinutes?: number
}

export const respond = (id: string, body: Sending) => answer(api.POST('/api/v1/incidents/{id}/respond', { ...at(id), body }))

export interface Closing {
  outcome: Outcome
  note: string
  contact: boolean
  careRisk?: CareRisk
  seriousInjury?: boolean
}

export type CareRisk = 'FALL' | 'CHOKING' | 'SELF_HARM' | 'MISSING'

/** `waits` is true when a second person must countersign before the incident is closed (202). */
export async function resolve(id: string, body: Closing): Promise<{ incident: Incident | undefined; waits: boolean }> {
  const { data, status } = await answerWithStatus(api.POST('/api/v1/incidents/{id}/resolve', { ...at(id), body }))
  return { incident: data, waits: status === 202 }
}
