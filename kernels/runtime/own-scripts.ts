// Where a page demands Trusted Types, a browser starts no worker by an address that is a mere text: the one thing here that a
// policy has to let pass.

interface Trust {
  defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

/** Only what the page itself could have written: a script of its own origin, or one that it made a blob of. */
function ownScript(address: string): string | null {
  const { protocol, origin } = new URL(address, location.href);
  const isOwn = /^https?:$/.test(protocol) ? origin === location.origin : protocol === 'blob:';
  return isOwn ? address : null;
}

/**
 * Lets this thread start scripts of its own, and no others. For whoever starts a worker, before; where there is a policy already, or
 * no such thing in this browser, nothing is done.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Trust };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', { createScriptURL: ownScript });
}
