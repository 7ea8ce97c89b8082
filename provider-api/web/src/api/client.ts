import createClient from 'openapi-fetch'
import type { components, paths } from '#schema'
import { language } from '@/locales'
import { accessToken, renew } from '@/session/tokens'
import { learn } from '@/time/clock'
import { ApiFailure, type Problem } from './problem'

export type Offer = components['schemas']['OfferView']
export type Order = components['schemas']['ProviderOrder']
export type Staff = components['schemas']['StaffView']
export type Me = components['schemas']['Me']
export type Receipt = components['schemas']['EvidenceReceipt']
export type Position = components['schemas']['Position']
export type CheckIn = components['schemas']['CheckIn']
export type CheckOut = components['schemas']['CheckOut']
export type DeclineReason = components['schemas']['Reason']
export type ProblemKind = components['schemas']['Kind']

const PATIENCE = 12_000

async function send(request: Request): Promise<Response> {
  const token = accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  request.headers.set('Accept-Language', language.value)
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
  learn(response.headers)
  return response
}

/** A call whose token has run out is sent once more with a new one. */
async function sendRenewing(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await send(request)
  const signedIn = response.status === 401 && accessToken() !== undefined
  return signedIn && (await renew()) ? send(again) : response
}

/** Typed by the OpenAPI document that the edge serves. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: sendRenewing })

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a 2xx answer; everything else is thrown as {@link ApiFailure}. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>
  try {
    outcome = await call
  } catch {
    throw new ApiFailure(0)
  }
  if (!outcome.response.ok) throw new ApiFailure(outcome.response.status, outcome.error as Problem | undefined)
  return outcome.data as T
}
