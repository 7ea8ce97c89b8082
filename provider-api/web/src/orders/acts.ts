import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, api, type Order, type ProblemKind, type Receipt, type Staff } from '@/api/client'
import { useBusy } from '@/components/busy'
import { checkIn, checkOut } from '@/evidence/evidence'
import { currentPosition } from '@/evidence/position'
import { sayDone, sayNews } from '@/shell/say'

/** What can be done with one order; afterwards it is asked for again. */
export function useActs(order: Ref<Order | undefined>, refresh: () => Promise<void>) {
  const { t } = useI18n()
  const { busy, run } = useBusy()
  const locating = ref(false)

  async function act(name: string, call: (order: Order) => Promise<void>): Promise<boolean> {
    const known = order.value
    if (!known) return false
    const worked = await run(name, () => call(known))
    await refresh()
    return worked
  }

  const path = (known: Order) => ({ params: { path: { id: known.id } } })

  async function position() {
    locating.value = true
    return currentPosition().finally(() => (locating.value = false))
  }

  function tell(receipt: Receipt | undefined, done: string) {
    if (receipt) sayDone(done)
    else sayNews(t('order.kept'))
  }

  const depart = () =>
    act('depart', async (known) => {
      await answer(api.POST('/api/v1/orders/{id}/depart', path(known)))
      sayDone(t('order.departed'))
    })

  const begin = () =>
    act('check-in', async (known) => {
      const where = await position()
      const receipt = await checkIn(known, where)
      tell(receipt, t('order.checkedIn'))
      if (!where) sayNews(t('order.manual'))
    })

  const end = (tasks: string[], notes: string | undefined) =>
    act('check-out', async (known) => tell(await checkOut(known, await position(), { tasks, notes }), t('order.checkedOut')))

  const report = (kind: ProblemKind, note: string | undefined) =>
    act('problem', async (known) => {
      await answer(api.POST('/api/v1/orders/{id}/problem', { ...path(known), body: { kind, note } }))
      sayDone(t('order.problemSent'))
    })

  const assign = (staff: Staff) =>
    act('assign', async (known) => {
      await answer(api.POST('/api/v1/orders/{id}/assign', { ...path(known), body: { staffId: staff.id } }))
      sayDone(t('order.assigned', { name: staff.name }))
    })

  return { busy, locating, depart, begin, end, report, assign }
}
