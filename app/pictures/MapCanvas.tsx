import { useEffect, useRef } from 'react';
import { paint } from '../image/colour-map.ts';
import type { ColourTable, Domain } from '../image/colour-map.ts';
import type { WholeMaps } from './map-domains.ts';

interface MapCanvasProps {
  whole: WholeMaps;
  map: number;
  domain: Domain;
  table: ColourTable;
}

/** One of the maps of a whole photograph: a pixel for each number. */
export function MapCanvas({ whole, map, domain, table }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d');
    if (!node || !context) return;
    const { outWidth, outHeight, maps, output } = whole;
    if (node.width !== outWidth) node.width = outWidth;
    if (node.height !== outHeight) node.height = outHeight;
    const pixels = context.createImageData(outWidth, outHeight);
    paint(output, maps, map, outHeight, outWidth, domain, table, pixels.data);
    context.putImageData(pixels, 0, 0);
  }, [whole, map, domain, table]);
  return <canvas ref={canvas} aria-hidden="true" />;
}
