import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asProblem, type ApiProblem } from './problem'

/** Something fetched: what a page needs to show it loading, failed, empty or filled. */
export interface Resource<T> {
  data: ShallowRef<T | undefined>
  problem: ShallowRef<ApiProblem | undefined>
  loading: Ref<boolean>
  reload(): Promise<void>
}

/**
 * Fetches now and whenever `sources` change. Old data stay visible while newer ones load, so that nothing jumps; an
 * answer that was overtaken by a later question is dropped.
 */
export function useResource<T>(load: () => Promise<T>, sources: WatchSource[] = []): Resource<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<ApiProblem>()
  const loading = ref(true)
  let asked = 0
  async function reload(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const loaded = await load()
      if (mine !== asked) return
      data.value = loaded
      problem.value = undefined
    } catch (error) {
      if (mine !== asked) return
      problem.value = asProblem(error)
    }
    loading.value = false
  }
  if (sources.length > 0) watch(sources, () => void reload())
  onScopeDispose(() => asked++)
  void reload()
  return { data, problem, loading, reload }
}

/** One page of a list. */
export interface Page<T> {
  items: T[]
  next?: string | null
}

/** Everything of a paged list, for what must never be cut off. */
export async function everyPage<T>(load: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await load(cursor)
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}

/** A list that grows by pages. */
export interface Listing<T> extends Resource<T[]> {
  more: Ref<boolean>
  loadMore(): Promise<void>
}

/** Like {@link useResource} for paged lists: starts over when `sources` change. */
export function useListing<T>(load: (cursor?: string) => Promise<Page<T>>, sources: WatchSource[] = []): Listing<T> {
  const next = ref<string>()
  const more = ref(false)
  const resource = useResource<T[]>(async () => keep(await load()), sources)
  function keep(page: Page<T>): T[] {
    next.value = page.next ?? undefined
    more.value = next.value !== undefined
    return page.items
  }
  async function loadMore(): Promise<void> {
    if (!next.value) return
    try {
      const page = await load(next.value)
      resource.data.value = [...(resource.data.value ?? []), ...keep(page)]
    } catch (error) {
      resource.problem.value = asProblem(error)
    }
  }
  return { ...resource, more, loadMore }
}
