import type { CSSProperties, ReactNode } from 'react';
import { sampleOf } from '../../image/samples.ts';
import type { SampleId } from '../../image/samples.ts';
import { useNow } from '../../board/use-step-view.ts';
import { PanelNote } from '../../ui/Panel.tsx';
import { OutputMaps, SHOWN } from './OutputMaps.tsx';
import { usePhotoWords } from './use-photo-words.ts';
import './whole-photo.css';

/** Everything in its place before the photograph is there. */
export function WaitingPhoto({ title, sample }: { title: ReactNode; sample: SampleId | null }) {
  const words = usePhotoWords().whole;
  const computed = useNow((now) => now.computed);
  const size = sample ? sampleOf(sample) : { width: 3, height: 2 };
  const aspect = size.width / size.height;
  const count = Math.min(SHOWN, computed.geometry.output.channels);
  return (
    <>
      <div className="whole-photo-head">{title}</div>
      <div className="whole-photo-pair">
        <div className="whole-photo-place" style={{ '--aspect': aspect } as CSSProperties} />
        <OutputMaps whole={null} domains={null} aspect={aspect} first={0} count={count} />
      </div>
      <PanelNote className="whole-photo-note">{words.waiting}</PanelNote>
    </>
  );
}
