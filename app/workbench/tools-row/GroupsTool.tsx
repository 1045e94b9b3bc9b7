import { possibleGroups } from '../../model/refusal.ts';
import { firstOutputs } from '../../model/settings.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { changeLayer } from '../../state/board/layer.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useToolsWords } from '../use-tools-words.ts';
import './tools-row.css';

/** A layer of fewer channels has no grouped convolutions between the standard and the depthwise one. */
const ENOUGH_CHANNELS = 4;
const DEMO = { channels: 12, groups: 12 };

/** From the standard convolution through grouped ones to the depthwise one, and whether the 1×1 step follows. */
export function GroupsTool() {
  const board = useBoard();
  const words = useToolsWords().row;
  const s = useBoardState((state) => madeOf(state).settings);
  const isPhoto = useBoardState((state) => madeOf(state).source.kind !== 'numbers');
  const possible = possibleGroups(s);
  const said = words.groupsValue(s.groups, s.channels, firstOutputs(s), s.mixing);
  return (
    <>
      <div className="tools-groups">
        <p className="tools-caption">
          <span aria-hidden="true">
            {words.groups} <span className="tools-said">{said}</span>
          </span>
          {s.channels < ENOUGH_CHANNELS && isPhoto && (
            <button type="button" className="tools-demo" onClick={() => act(() => changeLayer(board, DEMO))}>
              {words.groupsDemo}
            </button>
          )}
        </p>
        <Slider
          label={words.groups}
          value={possible.indexOf(s.groups)}
          min={0}
          max={possible.length - 1}
          valueText={said}
          marks={possible.map((_, at) => ({ at }))}
          disabled={possible.length < 2}
          onInput={(at) =>
            act(() => changeLayer(board, { groups: possible[at] }, board.gestures.drag('groups')))
          }
          onCommit={board.gestures.end}
        />
      </div>
      <Switch
        label={words.mixing}
        className="tools-mixing"
        checked={s.mixing}
        onChange={(mixing) => act(() => changeLayer(board, { mixing }))}
      />
    </>
  );
}
