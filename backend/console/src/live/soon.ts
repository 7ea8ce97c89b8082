/** Calls `run` once, shortly after the first of many calls: a burst of changes is one reload. */
export function soon(run: () => unknown, millis = 400): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void run()
    }, millis)
  }
}
