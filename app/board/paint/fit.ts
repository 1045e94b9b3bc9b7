/** Gives a canvas its size in CSS pixels, with so many of the device's for each; a new size clears it. */
export function fit(canvas: HTMLCanvasElement, width: number, height: number, density: number): void {
  const size = {
    width: Math.max(1, Math.round(width * density)),
    height: Math.max(1, Math.round(height * density)),
  };
  if (canvas.width !== size.width || canvas.height !== size.height) {
    Object.assign(canvas, size);
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
}

/** Device pixels for a CSS pixel. */
export const densityNow = (): number => Math.min(3, window.devicePixelRatio || 1);
