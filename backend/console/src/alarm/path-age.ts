/** How long ago something last worked, by a clock that only goes forward; not known until it is told. */
export class PathAge {
  private heardAt: number | undefined
  private limit = Infinity

  /** @param present milliseconds of a monotonic clock */
  constructor(private readonly present: () => number) {}

  /** It works now. */
  hear(): void {
    this.heardAt = this.present()
  }

  /** What somebody else knows of it. */
  know(ageSeconds: number, lateAfterSeconds: number): void {
    this.heardAt = this.present() - ageSeconds * 1000
    this.limit = lateAfterSeconds * 1000
  }

  /** Nobody can say: it grows older from now on. */
  doubt(lateAfterSeconds: number): void {
    this.heardAt ??= this.present()
    this.limit = Math.min(this.limit, lateAfterSeconds * 1000)
  }

  forget(): void {
    this.heardAt = undefined
  }

  /** Milliseconds. */
  get age(): number | undefined {
    return this.heardAt === undefined ? undefined : Math.max(0, this.present() - this.heardAt)
  }

  get late(): boolean {
    return (this.age ?? 0) > this.limit
  }
}
