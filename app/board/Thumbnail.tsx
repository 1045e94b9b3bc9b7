import { useLayoutEffect, useRef } from 'react';
import { paintRgb } from '../image/colour-map.ts';
import './board.css';
import type { Computed } from '../state/board/board-state.ts';

/** The crop in its own colours, before it is taken apart into channels. */
export function Thumbnail({ computed }: { computed: Computed }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { settings: s } = computed.made;
  const { input } = computed;
  useLayoutEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    node.width = s.width;
    node.height = s.height;
    const pixels = context.createImageData(s.width, s.height);
    const rgb = new Float32Array(s.width * s.height * 3);
    for (let i = 0; i < s.width * s.height; i++)
      for (let c = 0; c < 3; c++) rgb[3 * i + c] = input[i * s.channels + c];
    paintRgb(rgb, s.height, s.width, pixels.data);
    context.putImageData(pixels, 0, 0);
  }, [input, s]);
  return (
    <canvas
      ref={canvas}
      className="board-thumbnail"
      aria-hidden="true"
      style={{ aspectRatio: `${s.width} / ${s.height}` }}
    />
  );
}
