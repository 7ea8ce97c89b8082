import type { DutyShift, Street } from '@/api/types'
import { clock } from '@/format/time'

export const DUTY_ROLES = ['LEADER_DUTY', 'STREET_DUTY', 'DESK_DUTY'] as const
export type DutyRole = (typeof DUTY_ROLES)[number]

/** One duty of one area: a row of the calendar. */
export interface Lane {
  role: DutyRole
  streetId: string | null
}

/** A shift within one district day. */
export interface Piece {
  shift: DutyShift
  /** `08:00`, `00:00` when it began before. */
  from: string
  /** `20:00`, `24:00` when it goes on. */
  to: string
}

const DAY_MILLIS = 86_400_000
const dayStart = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/** District day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10)
}

/** The Monday of a district day's week. */
export function mondayOf(day: string): string {
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

export function weekOf(monday: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((n) => plusDays(monday, n))
}

/** The rows: the district's leader, every street's officer, and whatever else has a shift, such as the desk's telephone. */
export function lanes(streets: Street[], shifts: DutyShift[]): Lane[] {
  const rows: Lane[] = [
    { role: 'LEADER_DUTY', streetId: null },
    ...streets.map((street): Lane => ({ role: 'STREET_DUTY', streetId: street.id })),
  ]
  for (const shift of shifts) {
    if (!rows.some((lane) => inLane(shift, lane))) rows.push({ role: shift.role as DutyRole, streetId: shift.streetId })
  }
  return rows
}

export function inLane(shift: DutyShift, lane: Lane): boolean {
  return shift.role === lane.role && shift.streetId === lane.streetId
}

/** What of the shifts falls on a day, by begin. */
export function piecesOf(shifts: DutyShift[], day: string): Piece[] {
  const start = dayStart(day)
  const end = start + DAY_MILLIS
  return shifts
    .filter((shift) => Date.parse(shift.from) < end && Date.parse(shift.to) > start)
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))
    .map((shift) => ({
      shift,
      from: Date.parse(shift.from) <= start ? '00:00' : clock(shift.from),
      to: Date.parse(shift.to) >= end ? '24:00' : clock(shift.to),
    }))
}

/** The hours of a day in which nobody has the duty, such as `['00:00–08:00']`. */
export function gapsOf(shifts: DutyShift[], day: string): string[] {
  const gaps: string[] = []
  let reached = '00:00'
  for (const piece of piecesOf(shifts, day)) {
    if (piece.from > reached) gaps.push(`${reached}–${piece.from}`)
    if (piece.to > reached) reached = piece.to
  }
  if (reached < '24:00') gaps.push(`${reached}–24:00`)
  return gaps
}

/** Who has a duty at an instant. */
export function onDutyAt(shifts: DutyShift[], at: number): DutyShift[] {
  return shifts.filter((shift) => Date.parse(shift.from) <= at && Date.parse(shift.to) > at)
}
