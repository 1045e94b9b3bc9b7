// From a file to running code. What wasm/ exports is typed here and nowhere else.
import { isNode } from './detect.ts';

export interface KernelExports {
  run(): void;
  /** 1 when every helper has ended, 0 after waiting a moment for it. */
  settled(): number;
  help(thread: number, seen: number): void;
}

/** A name that no bundler tries to resolve for a browser. */
const NODE_FS: string = 'node:fs/promises';

export async function compile(url: URL): Promise<WebAssembly.Module> {
  if (isNode()) {
    const fs = (await import(/* @vite-ignore */ NODE_FS)) as {
      readFile(url: URL): Promise<Uint8Array<ArrayBuffer>>;
    };
    return WebAssembly.compile(await fs.readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} did not arrive: ${response.status}`);
  // A server that does not say application/wasm: what it sends is the same.
  const isNamed = response.headers.get('content-type') === 'application/wasm';
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

export async function instantiate(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<KernelExports> {
  const abort = () => {
    throw new Error('a kernel stopped');
  };
  const { exports } = await WebAssembly.instantiate(module, { env: { memory, abort } });
  return exports as unknown as KernelExports;
}
