import { ref } from 'vue'

/** Whether this tab may make a sound: somebody unlocked it and the audio device runs. */
export const soundReady = ref(false)

let context: AudioContext | undefined
let source: AudioBufferSourceNode | undefined

/** Two high notes and a pause, rendered once and looped by the audio thread: no timer that a hidden tab slows down. */
function pattern(audio: AudioContext): AudioBuffer {
  const seconds = 1.6
  const buffer = audio.createBuffer(1, audio.sampleRate * seconds, audio.sampleRate)
  const samples = buffer.getChannelData(0)
  const notes = [
    { from: 0, to: 0.22, hertz: 880 },
    { from: 0.26, to: 0.48, hertz: 1175 },
    { from: 0.62, to: 0.84, hertz: 880 },
    { from: 0.88, to: 1.1, hertz: 1175 },
  ]
  for (const note of notes) {
    const first = Math.floor(note.from * audio.sampleRate)
    const last = Math.floor(note.to * audio.sampleRate)
    for (let i = first; i < last; i++) {
      const t = (i - first) / audio.sampleRate
      const fade = Math.min(1, t / 0.01, (note.to - note.from - t) / 0.01)
      samples[i] = 0.5 * fade * (Math.sin(2 * Math.PI * note.hertz * t) + 0.3 * Math.sin(6 * Math.PI * note.hertz * t))
    }
  }
  return buffer
}

/** Must be called from a click or key press; false when the browser still refuses to play. */
export async function unlockSound(): Promise<boolean> {
  try {
    context ??= new AudioContext()
    context.onstatechange = () => (soundReady.value = context?.state === 'running')
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 2000))])
    soundReady.value = context.state === 'running'
  } catch {
    soundReady.value = false
  }
  return soundReady.value
}

/** The operator heard nothing: this desk does not count as able to ring until the sound is tested again. */
export function soundUnheard(): void {
  stopTone()
  void context?.close()
  context = undefined
  soundReady.value = false
}

/** One low note, once: something new waits, but nobody's life depends on it. Silent while the sound is locked. */
export function chime(): void {
  if (!context || !soundReady.value) return
  const note = context.createOscillator()
  const fade = context.createGain()
  const end = context.currentTime + 0.7
  note.frequency.value = 440
  fade.gain.setValueAtTime(0.4, context.currentTime)
  fade.gain.exponentialRampToValueAtTime(0.001, end)
  note.connect(fade).connect(context.destination)
  note.start()
  note.stop(end)
}

/** Starts the alarm tone; harmless while it plays. */
export function startTone(): void {
  if (source || !context) return
  source = context.createBufferSource()
  source.buffer = pattern(context)
  source.loop = true
  source.connect(context.destination)
  source.start()
}

export function stopTone(): void {
  source?.stop()
  source?.disconnect()
  source = undefined
}
