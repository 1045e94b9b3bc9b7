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
    void context.close();
  };
  source.start();
  return () => source.stop();
}
