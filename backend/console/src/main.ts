import { createApp } from 'vue'
import App from './App.vue'
import { useElement } from './components/element'
import { startClock } from './live/clock'
import { i18n } from './locales'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'

startClock()
const app = createApp(App)
useElement(app)
app.use(i18n).use(router).mount('#app')
