import { expect, test } from 'vitest'
import { bytesOf, hexOf, textOf } from '@/devices/bytes'

test('a hex dump shows offset, bytes and what is printable', () => {
  const bytes = bytesOf(btoa('{"smoke":true}\u0000\u00ff!'))

  expect(hexOf(bytes).split('\n')).toEqual([
    '000000  7b 22 73 6d 6f 6b 65 22 3a 74 72 75 65 7d 00 ff  {"smoke":true}..',
    `000010  21${' '.repeat(45)}  !`,
  ])
})

test('text that is none in UTF-8 and control characters are visible', () => {
  expect(textOf(new Uint8Array([0x61, 0x00, 0xff, 0x0a, 0xe6, 0x83, 0x85]))).toBe('a\\x00\ufffd\n情')
})

test('nothing has no lines', () => {
  expect(hexOf(new Uint8Array())).toBe('')
})
