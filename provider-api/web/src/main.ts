import 'vant/lib/index.css'
import './styles/tokens.css'
import './styles/base.css'
import { Locale } from 'vant'
import enUS from 'vant/es/locale/lang/en-US'
import { createApp, watch } from 'vue'
import App from './App.vue'
import { startSending } from './evidence/evidence'
import { i18n, language } from './locales'
import { router } from './router'
import './shell/text'
import { startClock } from './time/clock'

startClock()
startSending()
watch(language, (chosen) => chosen === 'en' && Locale.use('en-US', enUS), { immediate: true })
createApp(App).use(i18n).use(router).mount('#app')

if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js')
