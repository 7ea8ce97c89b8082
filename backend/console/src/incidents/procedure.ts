import { api, answer } from '@/api/client'
import { currentLocale } from '@/locales'

/** What the procedure of an incident asks for. */
export type EmergencyNumber = '120' | '119' | '110'
export type EntryBasis = 'WRITTEN_CONSENT' | 'FAMILY_CONSENT' | 'POLICE'

const at = (id: string) => ({ params: { path: { id } } })

export const checklist = (id: string) => answer(api.GET('/api/v1/incidents/{id}/checklist', at(id)))
export const tick = (id: string, step: string) =>
  answer(api.POST('/api/v1/incidents/{id}/checklist/{step}', { params: { path: { id, step } } }))

export const emergencyCall = (id: string, number: EmergencyNumber, told: string) =>
  answer(api.POST('/api/v1/incidents/{id}/emergency-call', { ...at(id), body: { number, told } }))

export interface ForcedEntry {
  basis: EntryBasis
  contactId?: string
  policeNumber?: string
  witness: string
  note?: string
}

export const forceEntry = (id: string, body: ForcedEntry) =>
  answer(api.POST('/api/v1/incidents/{id}/forced-entry', { ...at(id), body }))

export const confirmTest = (id: string, nameConfirmed: boolean, addressConfirmed: boolean) =>
  answer(api.POST('/api/v1/incidents/{id}/confirm-test', { ...at(id), body: { nameConfirmed, addressConfirmed } }))

export const serious = (id: string, what: 'INJURY' | 'DEATH') =>
  answer(api.POST('/api/v1/incidents/{id}/serious', { ...at(id), body: { what } }))

/** Dials for the operator; without a contact the resident. */
export const dial = (id: string, contactId: string | null) =>
  answer(api.POST('/api/v1/incidents/{id}/calls', { ...at(id), body: contactId ? { contactId } : { resident: true } }))

export const incidentCard = (id: string) => answer(api.GET('/api/v1/incidents/{id}/card', at(id)))

/** A text kept in both languages, in the reader's. */
export function inWords(words: { zh: string; en: string } | null | undefined): string {
  if (!words) return ''
  return currentLocale() === 'en' ? words.en : words.zh
}
