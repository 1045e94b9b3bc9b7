/** Lines of a text that are at most so wide; null where it takes more than `most` of them. Words stay whole, an address breaks anywhere. */
export function wrap(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\s+|\S+/g) ?? []) {
    if (measure(line + piece) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = '';
    for (const letter of piece.trim()) {
      if (line && measure(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.length <= most ? lines : null;
}
