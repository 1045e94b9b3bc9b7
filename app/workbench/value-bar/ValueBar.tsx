import { useMemo } from 'react';
import { value as valueText } from '../../i18n/numbers.ts';
import type { KernelPreset } from '../../model/kernel-presets.ts';
import { laneOf } from '../../model/lanes.ts';
import { partnerGeometry } from '../../model/partner-geometry.ts';
import { refId } from '../../model/refs.ts';
import { act } from '../../state/act.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { madeOf, NOTHING_CHOSEN } from '../../state/board/board-state.ts';
import { applyPreset } from '../../state/board/presets.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { PresetSelect } from '../PresetSelect.tsx';
import { useToolsWords } from '../use-tools-words.ts';
import { useNow } from '../../board/use-step-view.ts';
import { useWords } from '../../ui/use-words.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { BeforeButton } from './BeforeButton.tsx';
import { barOf } from './bar-of.ts';
import type { Bar } from './bar-of.ts';
import { laneOfPlace, placeName } from './names-of.ts';
import { ValueStepper } from './ValueStepper.tsx';
import './value-bar.css';

/** What was touched: its value to change, or what a result is and where it comes from. Nothing while nothing is chosen. */
export function ValueBar() {
  const board = useBoard();
  const words = useWords().step;
  const tools = useToolsWords();
  const computed = useNow((now) => now.computed);
  const names = useNow((now) => now.names);
  const done = useNow((now) => now.view.done);
  const selected = useBoardState((state) => state.selected);
  const pinned = useBoardState((state) => state.pinned);
  const settings = useBoardState((state) => madeOf(state).settings);
  const hasPresets = useApp((state) => !state.hide.has('presets'));
  const isNarrow = useNarrow();
  const partners = useMemo(() => partnerGeometry(settings), [settings]);
  const bar = barOf({ selected, pinned, settings, partners, computed, done });
  if (!bar) return null;

  const name = placeName(bar.ref, names, words, tools);
  const lane = laneOfPlace(bar.ref, settings);
  return (
    <div className="value-bar" role="group" aria-label={tools.bar.label}>
      <p className="value-name">
        {lane !== null && (
          <span aria-hidden="true" style={{ color: `var(--${laneOf(lane).hue})` }}>
            {laneOf(lane).marker}{' '}
          </span>
        )}
        {name}
      </p>
      {bar.kind === 'edit' ? (
        <>
          <ValueStepper
            key={bar.ref.kind === 'bias' ? `${bar.ref.stage} ${bar.ref.index}` : refId(bar.ref)}
            editable={bar.ref}
            name={name}
          />
          {bar.ref.kind === 'dw' && hasPresets && (
            <PresetSelect
              label={tools.wholeKernel}
              placeholder={tools.preset}
              hideLabel
              className="value-preset"
              kernel={settings.kernel}
              onChoose={applyTo(bar.ref.map)}
            />
          )}
          <BeforeButton />
        </>
      ) : (
        <p className="value-result">
          {bar.value === null ? (
            tools.notYet
          ) : (
            <>
              <span className="visually-hidden">{tools.value(valueText(bar.value))}</span>
              <strong aria-hidden="true">{valueText(bar.value)}</strong>
            </>
          )}{' '}
          <span className="value-field">{fieldText(bar)}</span>
        </p>
      )}
      <Button
        icon={bar.kind === 'edit' && !isNarrow ? 'check' : undefined}
        className="value-done"
        onClick={() => board.setState(NOTHING_CHOSEN)}
      >
        {bar.kind === 'edit' ? tools.bar.done : tools.bar.unpin}
      </Button>
    </div>
  );

  function applyTo(map: number) {
    return (preset: KernelPreset) => act(() => applyPreset(board, preset, map));
  }

  function fieldText({ field }: Extract<Bar, { kind: 'result' }>): string {
    if (!field) return tools.onlyPadding;
    const span = ({ first, last }: { first: number; last: number }) =>
      first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
    const sentence = tools.field(span(field.rows), span(field.columns));
    return field.inPadding ? `${sentence} ${tools.partlyPadding}` : sentence;
  }
}
