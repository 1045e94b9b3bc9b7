import { useLang } from '../ui/use-words.ts';
import { paragraph } from '../i18n/both.ts';
import { say } from '../i18n/say.ts';
import type { Photo } from '../image/photo.ts';
import { sampleOf } from '../image/samples.ts';
import { PanelNote } from '../ui/Panel.tsx';
import type { Source } from '../state/address/types.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';

interface PictureNoteProps {
  source: Source;
  /** null: it is not read yet, or there is none. */
  photo: Photo | null;
  /** What it was averaged down to. */
  size: { height: number; width: number; channels: number };
}

/** What is known of a picture: whose it is, or what was done to the person's own. */
export function PictureNote({ source, photo, size }: PictureNoteProps) {
  const image = useImageWords();
  const words = usePhotoWords().picture;
  const lang = useLang();
  const { height, width, channels } = size;
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
