import { useState } from 'react';
import type { KernelPreset } from '../../model/kernel-presets.ts';
import { firstOutputs } from '../../model/settings.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { applyPreset } from '../../state/board/presets.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNow } from '../../board/use-step-view.ts';
import { useToolsWords } from '../use-tools-words.ts';
import { PresetSelect } from '../PresetSelect.tsx';
import './tools-row.css';

type Target = 'here' | 'all' | `${number}`;

/** A kernel by name, put on the map where the step (or the selected weight) is, on a chosen one, or on all. */
export function PresetTool() {
  const board = useBoard();
  const tools = useToolsWords();
  const words = tools.row;
  const names = useNow((now) => now.names);
  const mapNow = useNow((now) => now.view.focus.map);
  const s = useBoardState((state) => madeOf(state).settings);
  const chosenMap = useBoardState((state) => (state.selected?.kind === 'dw' ? state.selected.map : null));
  const [wanted, setWanted] = useState<Target>('here');
  const [said, setSaid] = useState('');

  const count = firstOutputs(s);
  const here = Math.min(chosenMap ?? mapNow, count - 1);
  const target: Target = wanted === 'here' || wanted === 'all' || Number(wanted) < count ? wanted : 'here';
  const map = target === 'all' ? null : target === 'here' ? here : Number(target);
  const targets: { value: Target; label: string }[] = [
    { value: 'here', label: tools.presetHere(names.map(here)) },
    { value: 'all', label: words.presetAll },
    ...Array.from({ length: count }, (_, q) => ({ value: `${q}` as const, label: names.map(q) })),
  ];

  const apply = (preset: KernelPreset) => {
    act(() => applyPreset(board, preset, map));
    // Without the change of a second space a reader would not hear the same words again.
    const text = tools.presetDone(words.presets[preset], map === null ? words.presetAll : names.map(map));
    setSaid((old) => (old === text ? `${text}\u00a0` : text));
  };
  return (
    <>
      <PresetSelect label={words.preset} className="tools-preset" kernel={s.kernel} onChoose={apply} />
      <SelectField
        label={words.presetFor}
        className="tools-target"
        value={target}
        options={targets}
        onChange={setWanted}
      />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
