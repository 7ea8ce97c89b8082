import { reactive } from 'vue'

/** Names of contacts and responders by id, as far as this page has seen them; the timeline speaks of ids only. */
const names = reactive(new Map<string, string>())

export function remember(people: readonly { id: string; name: string }[]): void {
  for (const person of people) names.set(person.id, person.name)
}

export function nameOf(id: string): string | undefined {
  return names.get(id)
}
