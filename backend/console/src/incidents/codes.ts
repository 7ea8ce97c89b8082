const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const CODE = /^([A-Z][A-Z_]*|[a-z][a-z_-]*)$/

export const isId = (word: string) => ID.test(word)

/** The words of a text that consists of codes, ids and numbers only; undefined when somebody wrote it. */
export function codesOf(text: string): string[] | undefined {
  const words = text.split(' ')
  return words.every((word) => isId(word) || CODE.test(word) || /^\d+$/.test(word)) ? words : undefined
}

/** A code as the vocabularies have it: `operator-gone` is `OPERATOR_GONE`. */
export const keyOf = (code: string) => code.toUpperCase().replaceAll('-', '_')
