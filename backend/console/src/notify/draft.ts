import type { Channel, ChannelSettings } from '@/api/types'

export type ChannelName = 'SMS' | 'VOICE' | 'EMAIL' | 'WEBHOOK'
export type Security = 'NONE' | 'STARTTLS' | 'TLS'

export interface QuietDraft {
  from: string
  to: string
  validFrom: string
  validTo: string
}

/** A channel's settings while they are typed; empty text is "not given". */
export interface ChannelDraft {
  enabled: boolean
  http: { method: 'GET' | 'POST' | 'PUT'; url: string; headers: string; contentType: string; body: string; status: string; pointer: string; equals: string }
  smtp: { host: string; port: number; security: Security; username: string; from: string }
  quiet: QuietDraft[]
  secret: string
}

export function draftOf(channel: Channel): ChannelDraft {
  const { http, smtp, quiet } = channel
  return {
    enabled: channel.enabled,
    http: {
      method: (http?.method as ChannelDraft['http']['method'] | undefined) ?? 'POST',
      url: http?.url ?? '',
      headers: headerLines(http?.headers ?? {}),
      contentType: http?.contentType ?? 'application/json',
      body: http?.body ?? '{"to":"{to}","text":"{text}"}',
      status: (http?.success?.status ?? []).join(' '),
      pointer: http?.success?.pointer ?? '',
      equals: http?.success?.equals ?? '',
    },
    smtp: {
      host: smtp?.host ?? '',
      port: smtp?.port ?? 587,
      security: smtp?.security ?? 'STARTTLS',
      username: smtp?.username ?? '',
      from: smtp?.from ?? '',
    },
    quiet: quiet.map((one) => ({ from: one.from.slice(0, 5), to: one.to.slice(0, 5), validFrom: one.validFrom ?? '', validTo: one.validTo ?? '' })),
    secret: '',
  }
}

/** As the API takes it: of a channel only what it has, and no secret unless a new one was typed. */
export function settingsOf(name: ChannelName, draft: ChannelDraft): ChannelSettings {
  const { http, smtp } = draft
  const success = { status: numbers(http.status), pointer: http.pointer.trim() || undefined, equals: http.equals || undefined }
  return {
    enabled: draft.enabled,
    http:
      name === 'SMS' || name === 'VOICE'
        ? {
            method: http.method,
            url: http.url.trim(),
            headers: headersOf(http.headers),
            contentType: http.method === 'GET' ? undefined : http.contentType.trim() || undefined,
            body: http.method === 'GET' ? undefined : http.body || undefined,
            success: success.status || success.pointer ? success : undefined,
          }
        : undefined,
    smtp: name === 'EMAIL' ? { ...smtp, host: smtp.host.trim(), from: smtp.from.trim(), username: smtp.username.trim() || undefined } : undefined,
    quiet: draft.quiet.map((one) => ({ from: one.from, to: one.to, validFrom: one.validFrom || undefined, validTo: one.validTo || undefined })),
    secret: draft.secret || undefined,
  }
}

/** `{"Authorization":"Bearer {secret}"}` as one line each, `Authorization: Bearer {secret}`. */
export function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n')
}

/** The lines as headers, undefined for none; a line without a colon is a name without a value. */
export function headersOf(lines: string): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const line of lines.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const colon = line.indexOf(':')
    const [name, value] = colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1)]
    found[name.trim()] = value.trim()
  }
  return Object.keys(found).length ? found : undefined
}

function numbers(text: string): number[] | undefined {
  const found = text.split(/[^0-9]+/).filter(Boolean).map(Number)
  return found.length ? found : undefined
}

/** Whether what a channel needs was typed. */
export function complete(name: ChannelName, draft: ChannelDraft): boolean {
  const quiet = draft.quiet.every((one) => one.from && one.to && one.from !== one.to)
  if (name === 'EMAIL') return quiet && draft.smtp.host.trim() !== '' && draft.smtp.from.trim() !== ''
  return quiet && (name === 'WEBHOOK' || draft.http.url.trim() !== '')
}
