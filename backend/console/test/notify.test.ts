import { describe, expect, it } from 'vitest'
import type { Channel } from '@/api/types'
import { complete, draftOf, headerLines, headersOf, settingsOf } from '@/notify/draft'
import { incidentOf } from '@/notify/log'

const empty = (channel: string): Channel => ({ channel, configured: false, enabled: false, http: null, smtp: null, quiet: [], secretSet: false, changedAt: null, changedBy: null })

describe('a channel that is set up', () => {
  it('says only what belongs to it', () => {
    const sms = settingsOf('SMS', { ...draftOf(empty('SMS')), secret: 'x' })
    expect(Object.keys(sms).filter((key) => sms[key as keyof typeof sms] !== undefined)).toEqual(['enabled', 'http', 'quiet', 'secret'])
    expect(settingsOf('EMAIL', draftOf(empty('EMAIL'))).http).toBeUndefined()
    const hook = settingsOf('WEBHOOK', draftOf(empty('WEBHOOK')))
    expect([hook.http, hook.smtp, hook.secret]).toEqual([undefined, undefined, undefined])
  })

  it('keeps the secret there is when none was typed', () => {
    expect(settingsOf('SMS', draftOf({ ...empty('SMS'), secretSet: true })).secret).toBeUndefined()
  })

  it('comes back from the page as it was', () => {
    const http = { method: 'POST', url: 'https://x/y', headers: { Authorization: 'Bearer {secret}', Url: 'http://a:1' }, contentType: 'application/json', body: '{}', success: { status: [200, 202], pointer: '/code', equals: '0' } }
    const quiet = [{ from: '22:00:00', to: '07:00:00', validFrom: '2026-01-01', validTo: null }]
    const kept = { ...empty('SMS'), configured: true, enabled: true, http, quiet } as unknown as Channel
    const back = settingsOf('SMS', draftOf(kept))
    expect(back.http).toEqual(http)
    expect(back.quiet).toEqual([{ from: '22:00', to: '07:00', validFrom: '2026-01-01', validTo: undefined }])
  })

  it('sends no body with GET', () => {
    const draft = draftOf(empty('SMS'))
    draft.http.method = 'GET'
    expect(settingsOf('SMS', draft).http).toMatchObject({ method: 'GET', body: undefined, contentType: undefined })
  })

  it('is not complete without its address or with hours of no length', () => {
    const draft = draftOf(empty('SMS'))
    expect(complete('SMS', draft)).toBe(false)
    expect(complete('WEBHOOK', draft)).toBe(true)
    draft.quiet.push({ from: '22:00', to: '22:00', validFrom: '', validTo: '' })
    expect(complete('WEBHOOK', draft)).toBe(false)
  })
})

describe('headers', () => {
  it('are one a line, the value after the first colon', () => {
    expect(headersOf('A: b:c\n\n  D : e  ')).toEqual({ A: 'b:c', D: 'e' })
    expect(headersOf(' \n')).toBeUndefined()
    expect(headersOf(headerLines({ A: 'b:c' }))).toEqual({ A: 'b:c' })
  })
})

it('a message belongs to an incident only by its reference', () => {
  expect(incidentOf('incident:42')).toBe('42')
  expect(incidentOf('settlement:42')).toBeUndefined()
  expect(incidentOf(null)).toBeUndefined()
})
