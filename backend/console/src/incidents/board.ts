import { computed, ref, shallowRef } from 'vue'
import { attention } from '@/alarm/attention'
import { byUrgency, open, rings, type Ringable } from '@/alarm/ringing'
import { ApiProblem, asProblem } from '@/api/problem'
import { api, answer } from '@/api/client'
import { everyPage } from '@/api/resource'
import type { Incident } from '@/api/types'
import { now } from '@/live/clock'
import { connection, listen } from '@/live/live'
import type { Change } from '@/live/stream'

/** All open incidents this desk may see, by id; shared by the board, the alarm bar and the bell. */
const rows = shallowRef(new Map<string, Incident>())
export const boardProblem = shallowRef<ApiProblem>()
export const boardLoaded = ref(false)

const alone = computed(() => connection.value !== 'live')

/** Whether it rings on this desk, now. */
export const ringsHere = (incident: Ringable): boolean => rings(incident, now.value, alone.value)

/** Incidents pressed again a moment ago: they call for attention although somebody has taken them. */
const again = attention(6000)
export const pressedAgain = computed(() => openIncidents.value.filter((incident) => again.ids.value.has(incident.id)))

export const openIncidents = computed(() => [...rows.value.values()].sort(byUrgency(now.value, alone.value)))
export const ringing = computed(() => openIncidents.value.filter(ringsHere))

const OPEN = ['RAISED', 'ACKNOWLEDGED', 'RESPONDING'] as const

/** Loads everything that is open. */
export async function loadBoard(): Promise<void> {
  try {
    const pages = await Promise.all(OPEN.map(pagesOf))
    rows.value = new Map(pages.flat().map((incident) => [incident.id, incident]))
    boardProblem.value = undefined
    boardLoaded.value = true
  } catch (error) {
    boardProblem.value = asProblem(error)
  }
}

function pagesOf(state: (typeof OPEN)[number]): Promise<Incident[]> {
  return everyPage((cursor) => answer(api.GET('/api/v1/incidents', { params: { query: { state, limit: 200, cursor } } })))
}

const fetching = new Map<string, Promise<void>>()

/** Fetches one row again; changes that come in meanwhile lead to one more fetch. */
export async function refetchIncident(id: string): Promise<void> {
  const before = fetching.get(id)
  const run = (before ?? Promise.resolve()).then(() => fetchOne(id))
  fetching.set(id, run)
  await run.finally(() => fetching.get(id) === run && fetching.delete(id))
}

async function fetchOne(id: string): Promise<void> {
  try {
    putIncident(await answer(api.GET('/api/v1/incidents/{id}', { params: { path: { id } } })))
  } catch (error) {
    if (asProblem(error).status === 404) remove(id)
    else boardProblem.value = asProblem(error)
  }
}

/** Puts a newer version of a row on the board, or takes it off when it is closed. */
export function putIncident(incident: Incident): void {
  if (!open(incident)) return remove(incident.id)
  rows.value = new Map(rows.value).set(incident.id, incident)
}

function remove(id: string): void {
  const rest = new Map(rows.value)
  if (rest.delete(id)) rows.value = rest
}

function heard(change: Change): void {
  if (change.type === 'incident.pressed_again') again.call(change.id)
  void refetchIncident(change.id)
}

/** Keeps the board live until the returned function is called. */
export function followBoard(): () => void {
  const end = listen('incidents', heard, () => void loadBoard())
  return () => {
    end()
    again.clear()
    rows.value = new Map()
    boardLoaded.value = false
  }
}
