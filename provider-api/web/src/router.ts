import { createRouter, createWebHistory } from 'vue-router'
import { isSignedIn } from '@/session/account'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/offers' },
    { path: '/sign-in', component: () => import('@/session/SignInPage.vue') },
    { path: '/offers', component: () => import('@/offers/OffersPage.vue') },
    { path: '/day', component: () => import('@/orders/DayPage.vue') },
    { path: '/orders/:id', component: () => import('@/orders/OrderPage.vue'), props: true },
    { path: '/me', component: () => import('@/session/MePage.vue') },
    { path: '/:rest(.*)*', redirect: '/offers' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  if (to.path !== '/sign-in' && !isSignedIn.value) return { path: '/sign-in', query: { to: to.fullPath } }
  if (to.path === '/sign-in' && isSignedIn.value) return '/offers'
  return true
})
