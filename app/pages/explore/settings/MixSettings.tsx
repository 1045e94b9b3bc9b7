import { useState } from 'react';
import { late } from '../../../late/late.ts';
import { MIX_PRESETS, mixPresetFits } from '../../../model/mix-presets.ts';
import type { MixPreset } from '../../../model/mix-presets.ts';
import { mixPresetOf, withFilters, withMixingWeight, withMixPreset } from '../../../model/picture-edits.ts';
import { channelCount, PICTURE_RANGE } from '../../../model/picture-layer.ts';
import { act } from '../../../state/act.ts';
import { changeLayer } from '../../../state/explore/change-layer.ts';
import type { Explore } from '../../../state/explore/create-explore.ts';
import { layerOf, openingMap } from '../../../state/explore/explore-state.ts';
import { awaited } from '../../../state/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useSize } from '../../../ui/use-size.ts';
import { mapName } from '../map-name.ts';
import { useExplore, useExploreWords, useLayer } from '../use-explore.ts';
import { CountField } from './CountField.tsx';
import { WeightGrid } from './WeightGrid.tsx';
import './settings.css';

const PRINCIPAL = late(() =>
  import('../../../model/principal-mixing.ts').then(({ principalMixing }) => principalMixing),
);

/** The weights under which this picture's filtered maps vary most: they depend on the picture, so they are numbers from then on. */
async function mixByPicture(explore: Explore): Promise<void> {
  const layer = layerOf(explore.getState());
  const [principalMixing, { covariances }] = await Promise.all([
    awaited(PRINCIPAL.fetch()),
    explore.engine.covariance(layer),
  ]);
  if (layerOf(explore.getState()) !== layer) return;
  const maps = channelCount(layer.channels) * layer.depthMultiplier;
  const { filters, pointwise } = principalMixing(covariances, maps, Math.max(3, layer.filters));
  changeLayer(explore, (now) => ({ ...now, filters, pointwise }));
}

/** The second step: how much of each filtered map goes into each output. */
export function MixSettings() {
  const explore = useExplore();
  const words = useExploreWords();
  const layer = useLayer();
  const [place, { width }] = useSize<HTMLDivElement>();
  const [seed, setSeed] = useState(1);
  const { settings } = words;
  const { channels, depthMultiplier, filters, between, pointwise } = layer;
  const maps = channelCount(channels) * depthMultiplier;
  const preset = mixPresetOf(layer);
  // A row for each output, as on the board: the layer has them the other way round.
  const values = Float32Array.from(
    pointwise,
    (_, i) => pointwise[(i % maps) * filters + Math.floor(i / maps)],
  );

  const choose = (id: MixPreset | 'own' | 'principal') => {
    if (id === 'own') return;
    if (id === 'principal') return act(() => mixByPicture(explore));
    changeLayer(explore, (now) => withMixPreset(now, id));
    // An output in colour or alone, whichever the preset is about.
    explore.setState({ map: openingMap(layerOf(explore.getState())) });
  };
  const drawn = () => {
    setSeed(seed + 1);
    changeLayer(explore, (now) => withMixPreset(now, 'random', seed + 1));
  };
  return (
    <div className="explore-fields">
      <RadioGroup
        label={settings.between}
        showLabel
        full
        value={between}
        options={(['none', 'relu'] as const).map((value) => ({ value, label: settings.betweens[value] }))}
        onChange={(value) => changeLayer(explore, (now) => ({ ...now, between: value }))}
      />
      <div className="explore-row explore-row-mix">
        <SelectField
          label={settings.mixing}
          value={preset ?? 'own'}
          options={[
            ...MIX_PRESETS.filter((id) => mixPresetFits(id, channels)).map((value) => ({
              value,
              label: settings.mixes[value],
            })),
            { value: 'principal' as const, label: settings.mixes.principal },
            ...(preset ? [] : [{ value: 'own' as const, label: settings.own }]),
          ]}
          onChange={choose}
        />
        <CountField
          label={settings.filters}
          symbol="N"
          value={filters}
          range={PICTURE_RANGE.filters}
          onCommit={(value) =>
            changeLayer(explore, (now) => withFilters(now, value), explore.gestures.press('filters'))
          }
        />
      </div>
      <div ref={place}>
        <WeightGrid
          label={settings.matrix}
          {...{ values, rows: filters, columns: maps }}
          cell={Math.max(14, Math.min(40, Math.floor(width / maps)))}
          nameOf={(row, column, v) =>
            settings.matrixWeight(row + 1, mapName(words.map, { stage: 'filtered', index: column }, layer), v)
          }
          onChange={(row, column, weight, gesture) =>
            changeLayer(explore, (now) => withMixingWeight(now, column, row, weight), gesture)
          }
        />
      </div>
      <p className="explore-note">{settings.matrixAxes}</p>
      {preset === 'random' || seed > 1 ? (
        <Button icon="reset" onClick={drawn}>
          {settings.again}
        </Button>
      ) : null}
    </div>
  );
}
