import { i18n } from '@/locales'
import type { ApiProblem } from './problem'

/** A problem in words: ours where we have better ones, the server's (already in our language) otherwise. */
export function describe(problem: ApiProblem): { title: string; detail: string | undefined } {
  const { t, te } = i18n.global
  const own = `problem.${problem.code}`
  if (te(own)) return { title: t(own), detail: problem.detail }
  if (problem.status >= 500 && !problem.detail) return { title: t('problem.server'), detail: undefined }
  return { title: problem.title || t('problem.server'), detail: problem.detail }
}
