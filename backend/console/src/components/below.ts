import { nextTick, type Ref } from 'vue'

/** On a phone what was chosen stands below the list: brings it into view. */
export async function showBelow(chosen: Ref<HTMLElement | undefined>): Promise<void> {
  await nextTick()
  if (matchMedia('(max-width: 48rem)').matches) chosen.value?.scrollIntoView({ block: 'start' })
}
