import { phoneText } from '@/format/phone'
import { api, answer } from '@/api/client'
import { remember } from './people'
import type { ResidentCard } from '@/api/types'

/** Somebody who can be sent; `key` is `contact:<id>` or `staff:<id>`. */
export interface Candidate {
  key: string
  name: string
  role: string
  where: string | null
}

/** Contacts with a key first, the other contacts, then staff of providers that can respond. */
export async function responders(card: ResidentCard | undefined): Promise<Candidate[]> {
  const contacts = [...(card?.contacts ?? [])].sort((a, b) => Number(b.keyHolder) - Number(a.keyHolder) || a.order - b.order)
  const household = contacts.map((c) => ({ key: `contact:${c.id}`, name: c.name, role: c.relation, where: phoneText(c.phone) }))
  return [...household, ...(await professional())]
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
