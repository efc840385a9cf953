import { ref } from 'vue'

/** The browser's clock, one beat a second for every timer on the page. */
export const now = ref(Date.now())
setInterval(() => (now.value = Date.now()), 1000)
