import { useEffect, useRef } from 'react';

/** A small picture that is kept as a file. What stands around it has the name. */
export function Thumbnail({ blob }: { blob: Blob }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const element = image.current!;
    const url = URL.createObjectURL(blob);
    element.src = url;
    return () => {
      // One that is still to be read when its address ends is told in the console as a file that is not there.
      element.removeAttribute('src');
      URL.revokeObjectURL(url);
    };
  }, [blob]);
  return <img ref={image} alt="" draggable={false} decoding="async" />;
}
