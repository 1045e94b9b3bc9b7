// Runs at the end of the page as one file: unpacks what stands in it, and begins. Script and sheet pass the page's policy by their
// hashes, as if they stood in it unpacked.

/** Script, sheet, and the page itself without them. */
async function unpacked(): Promise<string[]> {
  const letters = atob(document.getElementById('packed')!.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).text()).split('\0');
}

interface Trust {
  createPolicy(
    name: string,
    rules: { createScript(text: string): string },
  ): { createScript(text: string): string };
}

/** That it is the very script of this page the browser sees by its hash. */
function trusted(code: string): string {
  const { trustedTypes } = window as { trustedTypes?: Trust };
  return trustedTypes?.createPolicy('one-file', { createScript: (text) => text }).createScript(code) ?? code;
}

async function open(): Promise<void> {
  const [code, sheet, source] = await unpacked();
  // For who saves it again with another lesson (app/shell/lesson-file.ts).
  const page = document.createElement('template');
  page.id = 'page-source';
  page.content.append(source);
  const style = document.createElement('style');
  style.textContent = sheet;
  const script = document.createElement('script');
  script.textContent = trusted(code);
  document.body.append(page);
  document.head.append(style, script);
}

open().catch(reportError);
