import { phoneText } from '@/format/phone'
import { api, answer } from '@/api/client'
import { remember } from './people'
import type { IncidentCard, NearResponder } from '@/api/types'

/** Somebody who can be sent; `key` is `contact:<id>` or `staff:<id>`. */
export interface Candidate {
  key: string
  name: string
  role: string
  where: string | null
  near?: NearResponder
}

/** Contacts with a key first, the other contacts, then those on duty, nearest first, then all others who can respond. */
export async function responders(card: IncidentCard | undefined): Promise<Candidate[]> {
  const contacts = (card?.contacts ?? [])
    .filter((one) => one.id)
    .sort((a, b) => Number(b.keyHolder) - Number(a.keyHolder) || a.order - b.order)
  const household = contacts.map((c) => ({ key: `contact:${c.id}`, name: c.name, role: c.relation, where: phoneText(c.phone) }))
  const near = onDuty(card?.responders ?? [])
  const others = (await professional()).filter((one) => !near.some((known) => known.key === one.key))
  return [...household, ...near, ...others]
}

function onDuty(near: NearResponder[]): Candidate[] {
  remember(near.map((one) => ({ id: one.staffId, name: one.name })))
  return near.map((one) => ({ key: `staff:${one.staffId}`, name: one.name, role: 'RESPONDER', where: one.providerName, near: one }))
}

async function professional(): Promise<Candidate[]> {
  const providers = await answer(api.GET('/api/v1/providers', { params: { query: { limit: 50 } } }))
  const staff = await Promise.all(
    providers.items.map(async (provider) => {
      const page = await answer(api.GET('/api/v1/providers/{id}/staff', { params: { path: { id: provider.id }, query: { limit: 200 } } }))
      return page.items.filter((one) => one.active && one.skills.includes('FIRST_AID')).map((one) => ({ one, provider }))
    }),
  )
  remember(staff.flat().map(({ one }) => one))
  return staff.flat().map(({ one, provider }) => ({ key: `staff:${one.id}`, name: one.name, role: 'RESPONDER', where: provider.name }))
}
