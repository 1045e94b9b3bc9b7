// Sound out of the loudspeaker and in by the microphone.
import { act } from '../../state/act.ts';

/** Why there is no recording. */
export type RecordProblem = 'denied' | 'no-microphone' | 'unsupported' | 'failed';

/** Samples from the microphone, or why there are none. They stay in this page. `signal` ends it early. */
export async function record(
  seconds: number,
  rate: number,
  signal: AbortSignal,
  onStart: () => void,
): Promise<Float32Array | RecordProblem> {
  // Browsers offer it to pages of a safe origin only; TypeScript does not know that.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia || typeof MediaRecorder === 'undefined') return 'unsupported';
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({ audio: true });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
    return name === 'NotFoundError' ? 'no-microphone' : 'failed';
  }
  try {
    if (signal.aborted) return 'failed'; // the reader has gone on
    onStart();
    const file = await recorded(stream, seconds, signal);
    const context = new OfflineAudioContext(1, rate * seconds, rate);
    const sound = await context.decodeAudioData(await file.arrayBuffer()); // at this rate
    const samples = new Float32Array(rate * seconds);
    samples.set(sound.getChannelData(0).subarray(0, samples.length));
    return samples;
  } catch {
    return 'failed';
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}

function recorded(stream: MediaStream, seconds: number, signal: AbortSignal): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => reject(new Error('the recorder stopped'));
    recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }));
    const stop = () => recorder.state !== 'inactive' && recorder.stop();
    recorder.start();
    // A little longer: the first moments of a microphone are often silent.
    setTimeout(stop, seconds * 1000 + 150);
    signal.addEventListener('abort', stop);
  });
}

/** Plays samples; `onEnd` is called when they are over. The answer stops them. */
export function play(samples: Float32Array, rate: number, onEnd: () => void): () => void {
  const context = new AudioContext();
  const buffer = context.createBuffer(1, samples.length, rate);
  buffer.getChannelData(0).set(samples);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(context.destination);
  source.onended = () => {
    onEnd();
    act(() => context.close());
  };
  source.start();
  return () => source.stop();
}
