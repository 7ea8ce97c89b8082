import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const edge = process.env.NOWALLS_PROVIDER_API ?? 'http://127.0.0.1:8081'

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      '#schema': fileURLToPath(new URL('./generated/schema.d.ts', import.meta.url)),
    },
  },
  build: { target: 'es2022' },
  server: { proxy: { '/api': edge } },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
})
