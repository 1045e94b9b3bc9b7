import { useEffect, useRef } from 'react';
import type { Photo } from '../../image/photo.ts';

/** The photograph itself, as sharp as the screen. */
export function PhotoCanvas({ photo, width }: { photo: Photo; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const across = Math.min(photo.width, Math.round(width * Math.min(3, window.devicePixelRatio || 1)));
    node.width = Math.max(1, across);
    node.height = Math.max(1, Math.round((across * photo.height) / photo.width));
    context.imageSmoothingQuality = 'high';
    context.drawImage(photo.bitmap, 0, 0, node.width, node.height);
  }, [photo, width]);
  return <canvas ref={canvas} aria-hidden="true" />;
}
