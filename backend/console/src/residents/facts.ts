import type { ResidentCard } from '@/api/types'
import { i18n, term } from '@/locales'
import { ageOn } from './age'
import { domainNow } from '@/live/clock'

/** What a page shows of a resident, in words; personal data are as masked as the server sent them. */
export function residentFacts(card: ResidentCard): { label: string; value?: string | number | null }[] {
  const { t } = i18n.global
  const yesNo = (flag: boolean | null | undefined) => (flag === null || flag === undefined ? null : t(flag ? 'common.yes' : 'common.no'))
  return [
    { label: t('resident.age'), value: ageOn(card.birthDate, domainNow()) },
    { label: t('resident.sex'), value: term('sex', card.sex) },
    { label: t('resident.abilityLevel'), value: abilityWords(card.abilityLevel) },
    { label: t('resident.category'), value: term('category', card.category) },
    { label: t('resident.livesAlone'), value: yesNo(card.livesAlone) },
    { label: t('resident.address'), value: card.address },
    { label: t('resident.floor'), value: card.floor },
    { label: t('resident.lift'), value: yesNo(card.lift) },
    { label: t('resident.gateCode'), value: card.gateCode },
    { label: t('resident.health'), value: card.healthNotes },
  ]
}

export function abilityWords(level: number | null | undefined): string {
  return level === null || level === undefined ? i18n.global.t('resident.notAssessed') : term('abilityLevel', String(level))
}
