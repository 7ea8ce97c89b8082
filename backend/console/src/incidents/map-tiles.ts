import { shallowRef, type ShallowRef } from 'vue'
import { api, answer } from '@/api/client'
import type { MapTiles } from '@/api/types'

const settings = shallowRef<MapTiles>()
let asked = false

/** Where the tiles of maps come from, asked once; undefined until then, and a map does without. */
export function useMapTiles(): ShallowRef<MapTiles | undefined> {
  if (!asked) {
    asked = true
    answer(api.GET('/api/v1/map')).then(
      (found) => (settings.value = found as MapTiles),
      () => (asked = false),
    )
  }
  return settings
}
