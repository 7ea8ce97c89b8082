/** Which ids of a list were not on the list before; on the first list, `undefined` before, nothing is new. */
export function newcomers(before: ReadonlySet<string> | undefined, ids: readonly string[]): string[] {
  return before ? ids.filter((id) => !before.has(id)) : []
}
