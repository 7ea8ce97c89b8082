/** One refused field of a request (RFC 9457 extension). */
export interface FieldProblem {
  pointer: string
  code: string
  detail: string
}

/** What the server said instead of 2xx; `code` is `unreachable` when it said nothing. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined = undefined,
    readonly fields: FieldProblem[] = [],
    readonly retryAfterSeconds: number | undefined = undefined,
  ) {
    super(`${status} ${code}`)
  }

  /** Made from an answer that is not 2xx; `body` is the problem document, if it is one. */
  static of(response: Response, body: unknown): ApiProblem {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    const retryAfter = Number(response.headers.get('Retry-After') ?? NaN)
    return new ApiProblem(
      response.status,
      text(problem.code) ?? `http-${response.status}`,
      text(problem.title) ?? response.statusText,
      text(problem.detail),
      Array.isArray(problem.errors) ? (problem.errors as FieldProblem[]) : [],
      Number.isFinite(retryAfter) ? retryAfter : undefined,
    )
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, 'unreachable', '')
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Any thrown thing as a problem. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : ApiProblem.unreachable()
}
