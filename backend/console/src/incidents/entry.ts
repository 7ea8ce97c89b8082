import { i18n, term } from '@/locales'
import { nameOf } from './people'

const VOCABULARIES = ['contact.channel', 'contact.result', 'incident.outcome', 'incident.step', 'contact.role', 'incident.kind', 'incident.basis', 'incident.gravity', 'incident.counted']
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const CODE = /^([A-Z][A-Z_]*|[a-z][a-z_]*)$/

/** The text of a timeline entry: free words as they are, codes in the reader's language, people by their names. */
export function entryText(text: string | null): string | null {
  if (!text) return null
  const words = text.split(' ')
  if (!words.every((word) => ID.test(word) || CODE.test(word) || /^\d+$/.test(word))) return text
  return words.map(inWords).filter(Boolean).join(' · ') || null
}

function inWords(word: string): string {
  if (ID.test(word)) return nameOf(word) ?? ''
  const code = word.toUpperCase()
  const vocabulary = VOCABULARIES.find((name) => i18n.global.te(`term.${name}.${code}`))
  return vocabulary ? term(vocabulary, code) : word
}
