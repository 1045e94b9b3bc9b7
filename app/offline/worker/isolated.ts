// The headers that isolate a page, so that its kernels may share memory between threads: for hosts that do not send them.

export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Statuses of answers that have no body. */
const EMPTY = new Set([101, 204, 205, 304]);

/** The same response with the headers. One that was redirected is then one that was not, as a page must be. */
export function isolated(response: Response): Response {
  // One that nothing may be read of stays as it is.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  // The body has been unpacked: what was said of how it was packed holds no more.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  const { status, statusText } = response;
  return new Response(EMPTY.has(status) ? null : response.body, { status, statusText, headers });
}
