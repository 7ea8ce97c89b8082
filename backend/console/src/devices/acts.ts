import { api, answer } from '@/api/client'

/** What is done to a device. */
const at = (id: string) => ({ params: { path: { id } } })

export type State = 'IN_STOCK' | 'INSTALLED' | 'FAULTY' | 'RETIRED'
export type TaskKind = 'NEVER_REPORTED' | 'OFFLINE' | 'LOW_BATTERY' | 'SWAPPED' | 'UNTESTED' | 'POWER_LOST' | 'TAMPER' | 'FAULT'

export const becomes = (id: string, state: State) => answer(api.POST('/api/v1/devices/{id}/state', { ...at(id), body: { state } }))
export const startTest = (id: string, minutes: number) => answer(api.POST('/api/v1/devices/{id}/test-mode', { ...at(id), body: { minutes } }))
export const notSwapped = (id: string) => answer(api.POST('/api/v1/devices/{id}/not-swapped', at(id)))

/** A voice test; it counts only when name and address were both confirmed. */
export const noteTest = (id: string, confirmed: boolean) =>
  answer(api.POST('/api/v1/devices/{id}/tests', { ...at(id), body: { nameConfirmed: confirmed, addressConfirmed: confirmed } }))

/** The new password, shown once. */
export async function rotate(id: string): Promise<string> {
  return (await answer(api.POST('/api/v1/devices/{id}/credentials', at(id)))).password
}

export interface Installation {
  residentId?: string
  room?: string
  installer?: string
}

export const install = (id: string, body: Installation) => answer(api.POST('/api/v1/devices/{id}/install', { ...at(id), body }))

export interface Task {
  deviceIds: string[]
  kind: TaskKind
  assignee?: string
  dueOn?: string
}

export const giveTask = (body: Task) => answer(api.POST('/api/v1/device-tasks', { body }))
export const closeTask = (id: string, result: string) => answer(api.POST('/api/v1/device-tasks/{id}/close', { ...at(id), body: { result } }))
