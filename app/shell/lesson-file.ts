// The page as one file that opens from a disk, with an address of its own. The build makes it (tools/build-single.mjs); the page
// that is such a file already has all of itself at hand.

const SOURCE = 'page-source';
const PACKED = '<script type="text/plain" id="packed">';
const ADDRESS = /<meta name="lesson" content="[^"]*"/;

/** Whether this page is such a file. */
export const isOneFile = (): boolean => document.getElementById(SOURCE) !== null;

/** Itself as it was before it began, or the file beside it. Null where that did not arrive. */
async function sourceText(): Promise<string | null> {
  const source = document.querySelector<HTMLTemplateElement>(`#${SOURCE}`)?.content.textContent;
  if (source) return source.replace(PACKED, PACKED + document.getElementById('packed')!.textContent);
  try {
    const answer = await fetch(new URL('lesson.html', document.baseURI));
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** The address of a page's source, as a lesson that is opened without one of its own. */
export function withLesson(source: string, fragment: string): string {
  const text = fragment.replace(/[&"<>]/g, (letter) => ENTITIES[letter]);
  return source.replace(ADDRESS, () => `<meta name="lesson" content="${text}"`);
}

/** A file that opens with what the fragment says. Null where the page could not be had. */
export async function lessonFile(fragment: string): Promise<Blob | null> {
  const source = await sourceText();
  // Some hosts answer with another page where they have none.
  if (!source || !ADDRESS.test(source)) return null;
  return new Blob([withLesson(source, fragment)], { type: 'text/html' });
}
