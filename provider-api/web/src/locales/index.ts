import { ref, watch } from 'vue'
import { createI18n } from 'vue-i18n'
import en from './en.json'
import zhCN from './zh-CN.json'

export type Language = 'zh-CN' | 'en'

const KEY = 'nowalls.language'

export const i18n = createI18n({
  legacy: false,
  locale: (localStorage.getItem(KEY) as Language | null) ?? 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

/** The language in use; changing it changes the page at once and is remembered. */
export const language = ref<Language>(i18n.global.locale.value as Language)

watch(
  language,
  (chosen) => {
    i18n.global.locale.value = chosen
    localStorage.setItem(KEY, chosen)
    document.documentElement.lang = chosen
    document.title = i18n.global.t('app.title')
  },
  { immediate: true },
)
