import { useLang } from '../../ui/use-words.ts';
import { paragraph } from '../../i18n/both.ts';
import { say } from '../../i18n/say.ts';
import { sampleOf } from '../../image/samples.ts';
import { PanelNote } from '../../ui/Panel.tsx';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';

/** What is known of the picture on the board: whose it is, or what was done to the person's own. */
export function PictureNote() {
  const image = useImageWords();
  const words = usePhotoWords().picture;
  const source = useBoardState((state) => madeOf(state).source);
  const settings = useBoardState((state) => madeOf(state).settings);
  const lang = useLang();
  const photo = useBoardState(photoIn);
  const { height, width, channels } = settings;
  const sentences = {
    sample: () => {
      const { by, terms } = sampleOf(source.kind === 'sample' ? source.id : 'chelsea');
      return [image.credit(by, terms)];
    },
    own: () => [
      ...(photo ? [words.ownNote(photo.name)] : []),
      ...(photo?.notes ?? []).map((note) => say(image.notes, note)),
      words.cells(height, width),
    ],
    numbers: () => [words.numbersNote(height, width, channels)],
  }[source.kind]();
  return <PanelNote>{paragraph(sentences, lang)}</PanelNote>;
}
