import type { ShareWords } from '../i18n/words/share.en.ts';
import { download } from '../ui/download.ts';
import { lessonFile } from './lesson-file.ts';
import { SaveRow } from './SaveRow.tsx';

/** The whole page as one file, which opens with the state of the link. */
export function SaveLesson({ link, words }: { link: string; words: ShareWords }) {
  const save = async () => {
    const file = await lessonFile(new URL(link).hash);
    if (!file) return words.noLesson;
    download(file, 'filter-and-mix-lesson.html');
    return words.savedLesson(file.size);
  };
  return <SaveRow label={words.saveLesson} save={save} />;
}
