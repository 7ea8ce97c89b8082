import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import en from './en.json'
import zhCN from './zh-CN.json'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const STORE = 'nowalls.locale'

export const i18n = createI18n({
  legacy: false,
  locale: (localStorage.getItem(STORE) === 'en' ? 'en' : 'zh-CN') as Locale,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

/** The language of the page, as sent in `Accept-Language`. */
export function currentLocale(): Locale {
  return i18n.global.locale.value as Locale
}

export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
}

watch(i18n.global.locale, (locale) => {
  localStorage.setItem(STORE, locale)
  document.documentElement.lang = locale
}, { immediate: true })

/** The words for a code of a vocabulary, such as `term('order.state', 'OFFERED')`; the code itself where none are known. */
export function term(vocabulary: string, code: string | null | undefined): string {
  if (!code) return '–'
  const key = `term.${vocabulary}.${code}`
  return i18n.global.te(key) || i18n.global.te(key, 'zh-CN') ? i18n.global.t(key) : code
}
