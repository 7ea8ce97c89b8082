import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '#schema'
import { currentLocale } from '@/locales'
import { accessToken, endSession } from '@/session/session'
import { ApiProblem } from './problem'
import type { Solid } from './solid'

const authorise: Middleware = {
  async onRequest({ request }) {
    const token = await accessToken()
    if (token) request.headers.set('Authorization', `Bearer ${token}`)
    request.headers.set('Accept-Language', currentLocale())
    return request
  },
  onResponse({ response }) {
    if (response.status === 401) endSession('expired')
  },
}

/** Typed by the backend's OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/' })
api.use(authorise)

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a 2xx answer; everything else is thrown as {@link ApiProblem}. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<Solid<T>> {
  return (await outcome(call)).data as Solid<T>
}

/** Like {@link answer}, with the status beside it, for calls where 200 and 202 mean different things. */
export async function answerWithStatus<T>(call: Promise<Outcome<T>>): Promise<{ data: Solid<T>; status: number }> {
  const { data, response } = await outcome(call)
  return { data: data as Solid<T>, status: response.status }
}

async function outcome<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  let result: Outcome<T>
  try {
    result = await call
  } catch (error) {
    throw error instanceof ApiProblem ? error : ApiProblem.unreachable()
  }
  if (!result.response.ok) throw ApiProblem.of(result.response, result.error)
  return result
}
