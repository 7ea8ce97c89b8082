/**
 * The backend leaves no field out of an answer (what is unknown is null), but its OpenAPI document calls every field of
 * an answer optional. This takes the "optional" away, at every depth; fields that may be null are named where the types
 * of the pages are made.
 */
export type Solid<T> = T extends readonly (infer I)[]
  ? Solid<I>[]
  : T extends object
    ? { [K in keyof T]-?: Solid<Exclude<T[K], undefined>> }
    : T

/** {@link Solid}, with the fields that may be null. */
export type WithNulls<T, N extends keyof Solid<T>> = Omit<Solid<T>, N> & { [K in N]: Solid<T>[K] | null }
