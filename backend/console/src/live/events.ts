/** One event of an event stream (HTML Living Standard, "server-sent events"). */
export interface StreamEvent {
  id: string | undefined
  event: string
  data: string
}

/** Parses an event stream piece by piece; pieces may end anywhere, even inside a line. */
export class EventParser {
  private rest = ''
  private id: string | undefined
  private event = ''
  private data: string[] = []

  constructor(private readonly emit: (event: StreamEvent) => void) {}

  /** Takes the next piece of text. */
  take(text: string): void {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    for (const line of lines) this.line(line)
  }

  private line(line: string): void {
    if (line === '') return this.dispatch()
    if (line.startsWith(':')) return
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') this.data.push(value)
    else if (field === 'event') this.event = value
    else if (field === 'id' && !value.includes('\0')) this.id = value
  }

  private dispatch(): void {
    if (this.data.length > 0 || this.event !== '') {
      this.emit({ id: this.id, event: this.event || 'message', data: this.data.join('\n') })
    }
    this.event = ''
    this.data = []
  }
}
