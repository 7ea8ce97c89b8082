import { showSuccessToast, showToast } from 'vant'
import { asFailure } from '@/api/problem'
import { i18n } from '@/locales'

const t = i18n.global.t

/** It worked. */
export function sayDone(message: string): void {
  showSuccessToast({ message, duration: 1800 })
}

/** Longer news that is neither good nor bad. */
export function sayNews(message: string): void {
  showToast({ message, duration: 4000, position: 'bottom' })
}

/** It did not work, in the words of the server. */
export function sayFailure(error: unknown): void {
  const { problem } = asFailure(error)
  showToast({ className: 'failure-toast', message: problem ? [problem.title, problem.detail].filter(Boolean).join('\n') : t('state.offline'), duration: 4000 })
}
