import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import App from './App.vue'
import { useSession } from './entities/session/store'
import { whenSignedOut } from './http/client'
import { useLive } from './live/store'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App).use(createPinia()).use(router)

const session = useSession()
const live = useLive()
watch(
  () => session.session,
  (who) => {
    if (who) live.connect()
    else live.disconnect()
  },
)
watch(
  () => session.session === null && router.currentRoute.value.path !== '/login',
  (lost) => lost && router.push({ path: '/login', query: { to: router.currentRoute.value.fullPath } }),
)
whenSignedOut(() => (session.session = null))

app.mount('#app')
