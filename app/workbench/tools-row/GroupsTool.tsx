import { useRef } from 'react';
import { possibleGroups } from '../../model/refusal.ts';
import { firstOutputs } from '../../model/settings.ts';
import { changeLayer } from '../../state/layer.ts';
import { useApp } from '../../state/use-app.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../ui/use-words.ts';
import './tools-row.css';

/** A layer of fewer channels has no grouped convolutions between the standard and the depthwise one. */
const ENOUGH_CHANNELS = 4;
const DEMO = { channels: 12, groups: 12 };

let drags = 0;

/** From the standard convolution through grouped ones to the depthwise one, and whether the 1×1 step follows. */
export function GroupsTool() {
  const words = useWords().step.tools;
  const s = useApp((state) => state.made.settings);
  const isPhoto = useApp((state) => state.made.source.kind !== 'numbers');
  const drag = useRef(0);
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
            <button type="button" className="tools-demo" onClick={() => void changeLayer(DEMO)}>
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
          onInput={(at) => {
            drag.current ||= ++drags;
            void changeLayer({ groups: possible[at] }, `groups ${drag.current}`);
          }}
          onCommit={() => (drag.current = 0)}
        />
      </div>
      <Switch
        label={words.mixing}
        className="tools-mixing"
        checked={s.mixing}
        onChange={(mixing) => void changeLayer({ mixing })}
      />
    </>
  );
}
