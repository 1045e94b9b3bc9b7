// `404.html`, which static hosts show for a path that they do not have: mostly a link whose `#` was encoded on its way. It leads
// home, and says where it does not know the way. By itself, since from an unknown depth no other file can be found.
import { createHash } from 'node:crypto';

/** Runs in that page. `%23` is the `#` of the link; what came after it may have been encoded as well. */
const script = `
const { pathname, search, hash } = location;
const mark = /%(25)*23/i.exec(pathname);
if (mark) {
  let rest = pathname.slice(mark.index + mark[0].length);
  try { rest = decodeURIComponent(rest); } catch {}
  location.replace(pathname.slice(0, mark.index) + '#' + rest + search + hash);
}
`;

const style = `
body { margin: 20vh auto; max-width: 36rem; padding: 0 1.5rem; font: 1.125rem/1.6 system-ui, sans-serif; }
:root { color-scheme: light dark; }
`;

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Filter &amp; Mix</title>
    <style>${style}</style>
    <script>${script}</script>
  </head>
  <body>
    <main>
      <h1>Filter &amp; Mix</h1>
      <p>There is nothing at this address. A part of the link may have been lost on its way. <a href="./">To the page</a></p>
      <p lang="zh-CN">这个网址没有内容，链接可能在转发时缺了一段。<a href="./">前往首页</a></p>
    </main>
  </body>
</html>
`;

export function notFound() {
  return {
    name: 'not-found',
    apply: /** @type {const} */ ('build'),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '404.html', source: page() });
    },
  };
}
