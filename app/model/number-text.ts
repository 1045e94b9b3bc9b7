/** The shortest decimal that gives this float32 back, without a `+`, which some programs turn into a space. */
export function shortest(value: number): string {
  const target = Math.fround(value);
  if (Object.is(target, -0)) return '-0';
  for (let digits = 1; digits < 9; digits++) {
    const decimal = Number(target.toPrecision(digits));
    if (Math.fround(decimal) === target) return String(decimal).replace('e+', 'e');
  }
  return String(Number(target.toPrecision(9))).replace('e+', 'e'); // nine digits are always enough
}
