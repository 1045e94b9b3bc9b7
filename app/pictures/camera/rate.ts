/** How many pictures came within the last second, told with each of them: ms in, pictures a second out; null before the second. */
export function createRate(): (now: number) => number | null {
  let times: number[] = [];
  return (now) => {
    times = [...times.filter((time) => now - time <= 1000), now];
    const span = now - times[0];
    return span > 0 ? ((times.length - 1) * 1000) / span : null;
  };
}
