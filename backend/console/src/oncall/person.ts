import { accountId } from '@/session/session'

/** Who has or takes a duty, while it is typed. */
export interface DraftPerson {
  name: string
  phone: string
  self: boolean
}

export const nobody = (): DraftPerson => ({ name: '', phone: '', self: false })

export const complete = (person: DraftPerson) => person.name.trim() !== '' && person.phone.trim() !== ''

/** As the API takes it. */
export function given(person: DraftPerson): { name: string; phone: string; accountId?: string } {
  return { name: person.name.trim(), phone: person.phone.trim(), accountId: person.self ? accountId.value : undefined }
}
