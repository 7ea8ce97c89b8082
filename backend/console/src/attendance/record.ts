import { api, answer } from '@/api/client'

export interface ResidentRef {
  cardNo?: string
  id?: string
}

/** Signs somebody in or out. Never refused for want of places: the answer says whether it is over capacity. */
export function record(centreId: string, resident: ResidentRef, direction: 'IN' | 'OUT') {
  return answer(
    api.POST('/api/v1/centres/{id}/attendance', {
      params: { path: { id: centreId } },
      body: { resident, direction, method: resident.cardNo ? 'CARD' : 'MANUAL' },
    }),
  )
}
