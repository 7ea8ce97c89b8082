import { ref, type Ref } from 'vue'
import { api, answer } from '@/api/client'

const names = ref<Record<string, string>>({})
let asked = false

/** Names of the providers by id; empty until they are loaded. */
export function providerNames(): Ref<Record<string, string>> {
  if (!asked) void load()
  return names
}

async function load(): Promise<void> {
  asked = true
  try {
    const page = await answer(api.GET('/api/v1/providers', { params: { query: { limit: 200 } } }))
    names.value = Object.fromEntries(page.items.map((provider) => [provider.id, provider.name]))
  } catch {
    asked = false
  }
}
