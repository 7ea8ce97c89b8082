import type { ObjectDirective } from 'vue'
import { api } from '@/api/client'
import type { Incident } from '@/api/types'
import { consoleId } from '@/session/presence'
import { may } from '@/session/rights'
import { seenReporter } from './seen'

type Row = Pick<Incident, 'id' | 'signals'>

const reporter = seenReporter(async (incidents) => {
  const { response } = await api.PUT('/api/v1/desk/shown', { body: { console: consoleId, incidents } })
  // what the server refuses it will refuse again
  return response.status < 500
})

const rows = new WeakMap<Element, Row>()
const inSight = new Set<Element>()

/** Only what a person could see counts: half of it within the window, and the window not behind another. */
const observer = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) inSight.add(target)
      else inSight.delete(target)
      if (isIntersecting) show(target)
    }
  },
  { threshold: 0.5 },
)
document.addEventListener('visibilitychange', () => inSight.forEach(show))

function show(element: Element): void {
  const row = rows.get(element)
  if (row && inSight.has(element) && document.visibilityState === 'visible') reporter.seen(row.id, row.signals)
}

/** Says once that this desk's screen shows the incident, and again when it shows more signals: a step of its trace. */
export const vSight: ObjectDirective<HTMLElement, Row> = {
  mounted(element, { value }) {
    if (!may('incidentHandle')) return
    rows.set(element, value)
    observer.observe(element)
  },
  updated(element, { value }) {
    if (!rows.has(element)) return
    rows.set(element, value)
    requestAnimationFrame(() => show(element))
  },
  unmounted(element) {
    observer.unobserve(element)
    inSight.delete(element)
  },
}
