import { i18n, term } from '@/locales'
import { codesOf, isId, keyOf } from './codes'
import { nameOf } from './people'

const VOCABULARIES = ['contact.channel', 'contact.result', 'incident.outcome', 'incident.step', 'contact.role', 'incident.kind', 'incident.basis', 'incident.gravity', 'incident.counted']

/** The text of a timeline entry: free words as they are, codes in the reader's language, people by their names. */
export function entryText(text: string | null): string | null {
  if (!text) return null
  const words = codesOf(text)
  return words ? words.map(inWords).filter(Boolean).join(' · ') || null : text
}

function inWords(word: string): string {
  if (isId(word)) return nameOf(word) ?? ''
  const code = keyOf(word)
  const vocabulary = VOCABULARIES.find((name) => i18n.global.te(`term.${name}.${code}`))
  return vocabulary ? term(vocabulary, code) : word
}
