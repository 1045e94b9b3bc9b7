import { useId, useRef, useState } from 'react';
import { act } from '../../state/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PanelNote } from '../../ui/Panel.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useIntakeWords } from '../use-photo-words.ts';
import { INKS, SHEET } from './sheet.ts';
import type { Ink } from './sheet.ts';
import { usePad } from './use-pad.ts';
import './drawing-pad.css';

interface DrawingPadProps {
  /** Takes and closes the drawing as it grows. The next picture of it comes when this one is done with. */
  onPicture: (picture: ImageBitmap) => Promise<void> | void;
  /** The drawing as a file, to be treated as any other. */
  onKeep: (file: File, name: string) => void;
}

const WIDTHS = { min: 2, max: 48 };

/** A white sheet for finger, pen, mouse and keys. */
export function DrawingPad({ onPicture, onKeep }: DrawingPadProps) {
  const words = useIntakeWords().pad;
  const id = useId();
  const [ink, setInk] = useState<Ink>('black');
  const [width, setWidth] = useState(12);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pen, isEmpty, handlers, undo, clear } = usePad(canvas, { ink, width }, onPicture);

  const keep = async () => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.current!.toBlob(resolve, 'image/png'));
    if (blob) onKeep(new File([blob], `${words.name}.png`, { type: blob.type }), words.name);
  };

  return (
    <div className="drawing-pad" role="group" aria-label={words.label}>
      <div
        {...handlers}
        className="pad-sheet"
        role="slider"
        tabIndex={0}
        aria-label={words.label}
        aria-describedby={`${id}-hint`}
        aria-valuenow={pen.x}
        aria-valuemin={0}
        aria-valuemax={SHEET.width}
        aria-valuetext={words.at(pen.x, pen.y, pen.isDown)}
      >
        <canvas ref={canvas} {...SHEET} />
        <span
          className="pad-cross"
          data-down={pen.isDown}
          style={{ left: `${(100 * pen.x) / SHEET.width}%`, top: `${(100 * pen.y) / SHEET.height}%` }}
        />
      </div>
      <RadioGroup
        label={words.ink}
        value={ink}
        options={(Object.keys(INKS) as Ink[]).map((value) => ({ value, label: words.inks[value] }))}
        look="chips"
        onChange={setInk}
      />
      <Slider
        label={words.width}
        heading={
          <>
            {words.width} <b>{words.pixels(width)}</b>
          </>
        }
        value={width}
        {...WIDTHS}
        valueText={words.pixels(width)}
        onInput={setWidth}
      />
      <div className="pad-row">
        <Button icon="undo" disabled={isEmpty} onClick={undo}>
          {words.undo}
        </Button>
        <Button disabled={isEmpty} onClick={clear}>
          {words.clear}
        </Button>
        <Button icon="image" disabled={isEmpty} onClick={() => act(keep)}>
          {words.use}
        </Button>
      </div>
      <PanelNote id={`${id}-hint`}>{words.hint}</PanelNote>
    </div>
  );
}
