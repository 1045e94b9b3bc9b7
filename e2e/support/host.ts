// A host in a process of its own, which can be ended: what a page then still does it does without one.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Host {
  /** Of the page's folder. */
  url: string;
  end: () => Promise<void>;
}

/** Serves a folder at a sub-path, without headers that isolate. */
export async function startPlainHost(root: string, port: number): Promise<Host> {
  const script = fileURLToPath(new URL('../../tools/serve.mjs', import.meta.url));
  const options = ['--plain', '--under', '/some/where', '--root', root, '--port', String(port)];
  const server = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => void server.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const [found] = /http\S+/.exec(chunk.toString()) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error('the host has not begun')));
  });
  return {
    url,
    end() {
      server.kill();
      return ended;
    },
  };
}
