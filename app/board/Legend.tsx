import { useEffect, useMemo, useRef } from 'react';
import { value } from '../i18n/numbers.ts';
import type { ColourTable, Domain } from '../image/colour-map.ts';
import { Panel, PanelTitle } from '../ui/Panel.tsx';
import { useBoard, useBoardState } from '../state/board/use-board.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { domainsOf } from './domains.ts';
import { useCalmNow } from './use-calm-now.ts';
import { useColours } from '../state/page/use-theme.ts';
import { usePanelWords } from '../ui/use-panel-words.ts';
import './legend.css';

/** What the colours of the maps mean, and whether maps share one scale. */
export function Legend() {
  const computed = useCalmNow((now) => now.computed);
  const focus = useCalmNow((now) => now.view.focus);
  const board = useBoard();
  const scale = useBoardState((state) => state.scale);
  const colours = useColours();
  const words = usePanelWords().legend;
  const domains = useMemo(() => domainsOf(computed, scale), [computed, scale]);
  const { channel, map, filter, stage } = focus;
  const input = domains.input[stage === 0 ? channel : 0];
  const rows = [
    { name: words.input, domain: input },
    { name: words.filtered, domain: domains.mid[map] },
    ...(domains.out.length > 0 ? [{ name: words.output, domain: domains.out[filter] }] : []),
  ];
  return (
    <Panel label={words.label}>
      <PanelTitle>{words.label}</PanelTitle>
      {rows.map(({ name, domain }) => (
        <div key={name} className="legend-row">
          <span>{name}</span>
          <span className="legend-end">
            {domain.isSigned ? '≤ ' : ''}
            {value(domain.low)}
          </span>
          <Ramp table={(domain.isSigned ? colours.signed : colours.input).table} domain={domain} />
          <span className="legend-end">
            {domain.isSigned ? '≥ ' : ''}
            {value(domain.high)}
          </span>
        </div>
      ))}
      <RadioGroup
        label={words.scale}
        className="legend-scale"
        showLabel
        value={scale}
        options={[
          { value: 'shared', label: words.shared },
          { value: 'own', label: words.own },
        ]}
        onChange={(next) => board.setState({ scale: next })}
      />
      <p className="legend-note">{words.weights}</p>
    </Panel>
  );
}

/** The table from its low to its high end; zero is marked where it is inside. */
function Ramp({ table, domain }: { table: ColourTable; domain: Domain }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const pixels = context.createImageData(256, 1);
    for (let i = 0; i < 256; i++) {
      pixels.data.set([table[3 * i], table[3 * i + 1], table[3 * i + 2], 255], 4 * i);
    }
    context.putImageData(pixels, 0, 0);
  }, [table]);
  return (
    <span className="legend-ramp" data-zero={domain.isSigned}>
      <canvas ref={canvas} width={256} height={1} aria-hidden="true" />
    </span>
  );
}
