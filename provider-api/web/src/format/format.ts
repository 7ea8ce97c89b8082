import { domainNow } from '@/time/clock'

export const ZONE = 'Asia/Shanghai'

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** `09:30`, in the district. */
export function timeOf(at: string): string {
  return clock.format(new Date(at))
}

/** `2026-11-23`: the district day of an instant. */
export function dayOf(at: number): string {
  return isoDay.format(new Date(at))
}

export function today(): string {
  return dayOf(domainNow())
}

/** The day so many days later. */
export function shiftDay(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T12:00:00+08:00`) + days * 86_400_000)
}

/** Whole days from today; 0 is today. */
export function daysFromToday(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000)
}

export function dayLabel(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, month: 'long', day: 'numeric', weekday: 'short' }).format(
    new Date(`${day}T12:00:00+08:00`),
  )
}

/** Fen as `¥12.50`. */
export function money(value: { amount: number; currency: string }): string {
  return new Intl.NumberFormat('zh-CN', { style: 'currency', currency: value.currency }).format(value.amount / 100)
}

/** `4:05`, or `1:04:05`; never below zero. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** `+8613800138000` as `138 0013 8000`; others as they are. */
export function phone(number: string): string {
  return number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
}
