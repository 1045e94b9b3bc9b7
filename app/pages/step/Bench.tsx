/** What one changes the layer with: photograph, settings, comparison. Loaded after the first step is on the screen. */
export function Bench() {
  return null;
}
