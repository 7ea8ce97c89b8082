/**
 * A number as people read it: mobiles `137 2425 5608`, others without the country code; masked digits stay masked.
 * Nothing known gives a dash.
 */
export function phoneText(e164: string | null | undefined): string {
  if (!e164) return '–'
  const local = e164.replace(/^\+86/, '')
  return /^1[\d*]{10}$/.test(local) ? `${local.slice(0, 3)} ${local.slice(3, 7)} ${local.slice(7)}` : local
}

/** A text with its E.164 mobiles as people read them. */
export function withPhones(text: string): string {
  return text.replace(/\+86\d{11}/g, (phone) => ` ${phoneText(phone)}`)
}
