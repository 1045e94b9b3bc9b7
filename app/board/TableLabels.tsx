import { memo } from 'react';
import type { CSSProperties } from 'react';
import { shape } from '../i18n/numbers.ts';
import { laneOf } from '../model/lanes.ts';
import type { BoardLayout, Box } from './boxes.ts';
import { useKernelName } from './KernelNames.tsx';
import { laneOfMap } from './names.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './board.css';

/** Beside a table of weights: captions under the maps, numbers of outputs, heads of the mixing weights: a hue and a marker for each lane. */
export const TableLabels = memo(function TableLabels({ layout }: { layout: BoardLayout }) {
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const focus = useNow((now) => now.view.focus);
  const words = useWords().step;
  const s = computed.made.settings;
  const depthwise = s.groups === s.channels;
  const isStepped = focus.stage === 0 && !layout.isGlance;
  const quietIn = (c: number) => isStepped && focus.channel !== c;

  return (
    <>
      {layout.narrow && <NarrowCaptions layout={layout} />}
      {layout.boxes.map((box) => {
        const height = box.rows * box.cellHeight;
        const bottom = box.y + height;
        switch (box.kind) {
          case 'in': {
            if (layout.narrow) return null;
            const lane = laneOf(box.channel);
            return (
              <div key={box.id} style={hue(lane.hue)} data-quiet={quietIn(box.channel)}>
                <div className="lane-name" style={at(box.x, bottom + 5)}>
                  <span>{lane.marker}</span> {names.channel(box.channel)}
                </div>
              </div>
            );
          }
          case 'mid': {
            if (layout.narrow && focus.stage === 0) return null;
            const lane = laneOf(laneOfMap(s, box.map));
            const isPlain = depthwise && s.depthMultiplier === 1 && !layout.narrow;
            return (
              <div
                key={box.id}
                className="lane-name"
                style={{ ...at(box.x, layout.narrow ? box.y - 22 : bottom + 5), ...hue(lane.hue) }}
                data-quiet={isStepped && focus.map !== box.map}
              >
                <span>{lane.marker}</span> {isPlain ? '' : names.map(box.map)}
              </div>
            );
          }
          case 'bias':
            return (
              <div key={box.id} className="bias-name" style={at(box.x + box.cellWidth + 5, box.y + 2)}>
                {words.maps.biasShort}
              </div>
            );
          case 'mixing':
            return <MixingHeads key={box.id} box={box} />;
          case 'out':
            return (
              <div
                key={box.id}
                className="output-name"
                style={
                  layout.narrow
                    ? at(box.x, bottom + 5)
                    : at(box.x + box.columns * box.cellWidth + 8, box.y + height / 2 - 9)
                }
              >
                {layout.narrow ? '' : box.map + 1}
              </div>
            );
          case 'kernel':
            return null;
        }
      })}
    </>
  );

  /** On a phone the names stand under the grids, as room is there. */
  function NarrowCaptions({ layout }: { layout: BoardLayout }) {
    const size = (box: Box) => shape(box.rows, box.columns);
    const caption = (box: Box) => {
      switch (box.kind) {
        case 'in':
          return (
            <>
              {words.columns.short.in}{' '}
              <b style={hue(laneOf(box.channel).hue)}>
                {laneOf(box.channel).marker} {names.channel(box.channel)}
              </b>{' '}
              {size(box)}
            </>
          );
        case 'kernel':
          return <KernelCaption map={box.map} />;
        case 'mid':
          // A layer of one step has no map in between: what it gives is the output.
          if (focus.stage !== 0) return null;
          return s.mixing ? words.columns.mid(size(box)) : words.columns.out(size(box));
        case 'mixing':
          return words.columns.mixing;
        case 'out':
          return words.columns.out(size(box));
        case 'bias':
          return null;
      }
    };
    const low = Math.max(...layout.boxes.map(bottomOf));
    return layout.boxes.map((box) => {
      const text = caption(box);
      return (
        text && (
          <div
            key={`caption ${box.id}`}
            className="narrow-caption"
            style={focus.stage === 0 ? over(box) : at(box.x, low + 5)}
          >
            {text}
          </div>
        )
      );
    });
  }

  function MixingHeads({ box }: { box: Box }) {
    const lanes = box.columns - (s.bias ? 1 : 0);
    return (
      <>
        {Array.from({ length: box.columns }, (_, i) => {
          const lane = i < lanes ? laneOf(laneOfMap(s, box.map + i)) : null;
          return (
            <div
              key={`column ${i}`}
              className="mixing-head"
              style={{
                ...at(box.x + i * box.cellWidth, box.y - 20),
                width: box.cellWidth,
                ...hue(lane?.hue ?? null),
              }}
            >
              {lane ? lane.marker : words.maps.biasShort}
            </div>
          );
        })}
        {Array.from({ length: box.rows }, (_, i) => (
          <div
            key={`row ${i}`}
            className="mixing-row"
            data-current={focus.stage === 1 && focus.filter === box.filter + i}
            style={at(box.x + box.columns * box.cellWidth + 8, box.y + (i + 0.5) * box.cellHeight - 9)}
          >
            {box.filter + i + 1}
          </div>
        ))}
      </>
    );
  }
});

const bottomOf = (box: Box): number => box.y + box.rows * box.cellHeight;
const over = (box: Box): CSSProperties =>
  at(box.x - box.pad[3] * box.cellWidth, box.y - box.pad[0] * box.cellHeight - 20);
const at = (x: number, y: number): CSSProperties => ({ translate: `${Math.round(x)}px ${Math.round(y)}px` });
const hue = (name: string | null): CSSProperties => (name ? { color: `var(--${name})` } : {});

/** Over a kernel on a phone: what it does, where that has a name. */
function KernelCaption({ map }: { map: number }) {
  const name = useKernelName(map);
  const words = useWords().step.columns;
  return name ?? words.kernelOne;
}
