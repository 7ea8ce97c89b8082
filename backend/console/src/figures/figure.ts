import type { Figure, FigureClass, FigureGroup, FigureShare } from '@/api/types'

/** What is measured, and from where: one word each. */
export const MEASURES = ['ANSWER_RECEPTION', 'CONTACT_RECEPTION', 'SEND_RECEPTION', 'ARRIVE_RECEPTION', 'ARRIVE_DECISION'] as const
export type MeasureKey = (typeof MEASURES)[number]

export const CLASSES = ['REAL', 'SERVICE', 'TEST', 'FALSE_ALARM', 'TECHNICAL', 'DUPLICATE'] as const
export type ClassKey = (typeof CLASSES)[number]

export const GROUPINGS = ['street', 'centre', 'provider', 'operator', 'model'] as const
export type Grouping = (typeof GROUPINGS)[number]

export function ofClass(group: FigureGroup | undefined, which: ClassKey): FigureClass | undefined {
  return group?.classes.find((one) => one.incidentClass === which)
}

export function figureOf(found: FigureClass | undefined, measure: MeasureKey): Figure | undefined {
  return found?.figures.find((one) => `${one.measure}_${one.countedFrom}` === measure)
}

/** `97.5 %`, never rounded up to a whole that was not reached. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return '–'
  return `${Math.floor(share * 1000 + 1e-9) / 10} %`
}

/** How a share is to be read: kept, not kept, or nothing was demanded. */
export function verdict(share: FigureShare): 'met' | 'unmet' | 'open' {
  return share.met === null ? 'open' : share.met ? 'met' : 'unmet'
}
