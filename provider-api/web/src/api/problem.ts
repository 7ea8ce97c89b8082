import type { components } from '#schema'

export type Problem = components['schemas']['Problem']

/** What stands between us and an answer: a problem document, or nobody answering at all. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem?: Problem,
  ) {
    super(problem?.title ?? `status ${status}`)
  }

  /** True when nothing was decided: no network, no server. Sending again later is right. */
  get passing(): boolean {
    return this.status === 0 || this.status === 401 || this.status === 429 || this.status >= 500
  }

  get code(): string {
    return this.problem?.code ?? (this.status === 0 ? 'offline' : 'unknown')
  }
}

export function asFailure(error: unknown): ApiFailure {
  return error instanceof ApiFailure ? error : new ApiFailure(0)
}
