import { i18n, term } from '@/locales'

const VOCABULARIES = ['contact.channel', 'contact.result', 'incident.outcome', 'contact.role', 'incident.kind']
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** The text of a timeline entry: free words as they are, codes in the reader's language, ids left out. */
export function entryText(text: string | null): string | null {
  if (!text) return null
  const words = text.split(' ').filter((word) => !ID.test(word))
  return words.map(inWords).join(' ') || null
}

function inWords(word: string): string {
  if (!/^[A-Z][A-Z_]+$/.test(word)) return word
  const vocabulary = VOCABULARIES.find((name) => i18n.global.te(`term.${name}.${word}`))
  return vocabulary ? term(vocabulary, word) : word
}
