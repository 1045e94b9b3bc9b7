import { paragraph } from '../i18n/both.ts';
import { say } from '../i18n/say.ts';
import type { Note } from '../image/photo.ts';
import { sampleOf } from '../image/samples.ts';
import type { SampleId } from '../image/samples.ts';
import { PanelNote } from '../ui/Panel.tsx';
import { useLang } from '../ui/use-words.ts';
import { useImageWords, usePhotoWords } from './use-photo-words.ts';

interface PictureNoteProps {
  /** Ours, whose maker is named; or null. */
  sample: SampleId | null;
  /** The name of the person's own, which stays on the device; or null. */
  own: string | null;
  /** What was done to it on its way in. */
  notes?: readonly Note[];
  /** Further sentences. */
  more?: readonly string[];
}

/** What is known of a picture: whose it is, and what was done to it. */
export function PictureNote({ sample, own, notes = [], more = [] }: PictureNoteProps) {
  const image = useImageWords();
  const words = usePhotoWords().picture;
  const lang = useLang();
  const credit = (id: SampleId) => {
    const { by, terms } = sampleOf(id);
    return image.credit(by, terms);
  };
  const sentences = [
    ...(sample ? [credit(sample)] : []),
    ...(own === null ? [] : [words.ownNote(own)]),
    ...notes.map((note) => say(image.notes, note)),
    ...more,
  ];
  return <PanelNote>{paragraph(sentences, lang)}</PanelNote>;
}
