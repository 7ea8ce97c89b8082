import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '@/locales/en.json'
import zh from '@/locales/zh-CN.json'

type Bundle = { [key: string]: string | Bundle }

const keys = (bundle: Bundle, prefix = ''): string[] =>
  Object.entries(bundle).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`)))

const chinese = new Set(keys(zh))
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(vue|ts)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))

describe('the message bundles', () => {
  it('hold the same keys in both languages', () => expect(keys(en).sort()).toEqual([...chinese].sort()))

  it('hold every key that a page asks for', () => {
    const asked = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\([^)`]*?'([a-z]+(?:\.[\w-]+)+)'(?:\s*:\s*'([a-z]+(?:\.[\w-]+)+)')?/g)].flatMap((m) =>
        m.slice(1).filter(Boolean).map((key) => ({ path, key: key! })),
      ),
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(({ key }) => !chinese.has(key))).toEqual([])
  })

  it('are the only place with Chinese text', () => {
    const loose = sources.filter(({ path, text }) => path.endsWith('.vue') && /[\u4e00-\u9fff]/.test(text))
    expect(loose.map(({ path }) => path)).toEqual([])
  })
})
