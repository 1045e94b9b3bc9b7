import { boardPicture, hasBoardOnPage } from '../board/snapshot/snapshot.ts';
import { useSteppingWords } from '../board/use-stepping-words.ts';
import { positionText } from '../board/view.ts';
import type { ShareWords } from '../i18n/words/share.en.ts';
import { shownNow } from '../state/page/shown.ts';
import { download } from '../ui/download.ts';
import { useWords } from '../ui/use-words.ts';
import { SaveRow } from './SaveRow.tsx';

/** The board as it is, as a picture with its address; nothing where the page shows none. */
export function SavePicture({ link, words }: { link: string; words: ShareWords }) {
  const { step } = useWords();
  const stepping = useSteppingWords();
  const { board } = shownNow();
  if (!board || !hasBoardOnPage()) return null;

  const isWhole = board.view === 'whole';
  const heading = document.querySelector('.whole-step h1')?.textContent;
  const caption = isWhole && heading ? heading : positionText(board.frame, step.stages.kinds, stepping);
  const name = isWhole ? 'whole' : `step-${board.frame.step.step + 1}`;
  const save = async () => {
    const page = `${window.location.origin}${window.location.pathname}`;
    const picture = await boardPicture({ title: step.title, caption, address: link, page }).catch(() => null);
    if (picture) download(picture, `filter-and-mix-${name}.png`);
    return picture ? words.saved : words.notSaved;
  };
  return <SaveRow label={words.save} save={save} />;
}
