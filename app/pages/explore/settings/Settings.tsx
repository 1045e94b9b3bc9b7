import type { ReactNode } from 'react';
import type { VersusWords } from '../../../i18n/words/versus.en.ts';
import { channelCount, usedDepthwise } from '../../../model/picture-layer.ts';
import type { PictureLayer } from '../../../model/picture-layer.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { useExploreWords, useLayer } from '../use-explore.ts';
import { CompareSettings } from '../versus/CompareSettings.tsx';
import { useVersusWords } from '../versus/use-versus-words.ts';
import { FilterSettings } from './FilterSettings.tsx';
import { MixSettings } from './MixSettings.tsx';
import { PictureSettings } from './PictureSettings.tsx';
import { UndoButtons } from './UndoButtons.tsx';
import './settings.css';

/** All that decides about the maps, in the order in which it happens: the picture, the filters, the mixing; then what they are compared with. */
export function Settings() {
  const words = useExploreWords().settings;
  const versus = useVersusWords();
  const layer = useLayer();
  const [h, w] = layer.kernel;
  return (
    <section className="explore-settings" aria-label={words.label}>
      <Part title={words.picture} isOpen>
        <PictureSettings />
      </Part>
      <Part step={1} title={words.filter} note={words.filterNote(h, w, usedDepthwise(layer).length)} isOpen>
        <FilterSettings />
      </Part>
      <Part step={2} title={words.mix} note={words.mixNote(layer.pointwise.length)}>
        <MixSettings />
      </Part>
      <Part title={versus.title} note={noteOf(layer, versus)} isOpen={layer.standard !== undefined}>
        <CompareSettings />
      </Part>
      <UndoButtons />
    </section>
  );
}

/** How much the two keep in their kernels. */
function noteOf(
  { kernel: [h, w], channels, standard, depthwise, pointwise }: PictureLayer,
  words: VersusWords,
) {
  if (!standard) return undefined;
  return words.note(h, w, channelCount(channels), standard.length, depthwise.length + pointwise.length);
}

interface PartProps {
  title: string;
  note?: string;
  /** 1: filter, 2: mix. */
  step?: 1 | 2;
  /** On a phone, where parts can be closed. */
  isOpen?: boolean;
  children: ReactNode;
}

/** One part of the column; on a phone each opens by itself. */
function Part({ title, note, step, isOpen = false, children }: PartProps) {
  const isNarrow = useNarrow();
  const head = (
    <>
      {step && (
        <span className="explore-step" data-step={step} aria-hidden="true">
          {step}
        </span>
      )}
      <span className="explore-part-title">{title}</span>
      {note && <small>{note}</small>}
    </>
  );
  if (isNarrow) {
    return (
      <Disclosure
        className="explore-part"
        summary={<h2 className="explore-part-head">{head}</h2>}
        open={isOpen}
      >
        {children}
      </Disclosure>
    );
  }
  return (
    <section className="explore-part">
      <h2 className="explore-part-head">{head}</h2>
      {children}
    </section>
  );
}
