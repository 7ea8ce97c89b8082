import { ApiProblem } from '@/api/problem'
import type { DeviceImportLine } from '@/api/types'
import { currentLocale } from '@/locales'
import { accessToken } from '@/session/session'

/** What became of an import, or would become of it. */
export interface Imported {
  preview: boolean
  lines: number
  good: number
  results: DeviceImportLine[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends the file as it is; which of the two forms it has is told by its name. */
export async function importDevices(file: File, preview: boolean): Promise<Imported> {
  let response: Response
  try {
    response = await fetch(`/api/v1/devices/import?preview=${preview}`, {
      method: 'POST',
      headers: {
        'Content-Type': file.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv',
        'Accept-Language': currentLocale(),
        Authorization: `Bearer ${(await accessToken()) ?? ''}`,
      },
      body: file,
    })
  } catch {
    throw ApiProblem.unreachable()
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw ApiProblem.of(response, body)
  return body as Imported
}

/** The issued credentials as a CSV file for whoever sets the devices up. */
export function credentials(done: Imported): string {
  const rows = done.results.filter((line) => line.deviceId).map((line) => `${line.line},${line.deviceId},${line.password}`)
  return `data:text/csv;charset=utf-8,${encodeURIComponent(['line,username,password', ...rows].join('\r\n'))}`
}
