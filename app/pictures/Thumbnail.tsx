import { useEffect, useRef } from 'react';

/** A small picture that is kept as a file. What stands around it has the name. */
export function Thumbnail({ blob }: { blob: Blob }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    image.current!.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={image} alt="" draggable={false} decoding="async" />;
}
