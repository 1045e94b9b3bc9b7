import { useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { FIXTURE } from './fixture.ts';
import { cellOf, KINDS, neighbourOf, ORDERS, sizeOf, tensorOf } from './layout.ts';
import type { Kind, Order } from './layout.ts';
import { WORDS } from './words.ts';
import './weight-order.css';

const VARIABLES: Record<Order, string> = { keras: 'keras', pytorch: 'torch' };

/** A small tensor twice, in the order of Keras and in that of PyTorch: one weight is lit in both. */
export function WeightOrder({ lang }: { lang: Lang }) {
  const words = WORDS[lang];
  const [kind, setKind] = useState<Kind>(FIXTURE.kind);
  const [id, setId] = useState(FIXTURE.place);
  const [from, to] = ORDERS.map((order) => cellOf(kind, order, id));
  const choose = (next: Kind) => {
    setKind(next);
    setId(Math.min(id, sizeOf(next) - 1));
  };
  return (
    <section aria-label={words.label} className="weight-order">
      <RadioGroup
        label={words.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={choose}
      />
      <div className="weight-order-pair">
        {ORDERS.map((order) => (
          <Cells key={order} lang={lang} kind={kind} order={order} id={id} onPoint={setId} />
        ))}
      </div>
      <p className="weight-order-legend">
        {[0, 1].map((channel) => (
          <span key={channel}>
            <i data-channel={channel} aria-hidden="true" />
            {words.channel(channel)}
          </span>
        ))}
        <span className="weight-order-hint">{words.hint}</span>
      </p>
      <p role="status" className="weight-order-told">
        <code>
          {VARIABLES.pytorch}[{to.index.join(', ')}] = {VARIABLES.keras}[{from.index.join(', ')}]
        </code>
        <span>{words.place(from.place, to.place, sizeOf(kind))}</span>
      </p>
    </section>
  );
}

interface CellsProps {
  lang: Lang;
  kind: Kind;
  order: Order;
  id: number;
  onPoint: (id: number) => void;
}

/** One Tab stop: arrows move within it. */
function Cells({ lang, kind, order, id, onPoint }: CellsProps) {
  const words = WORDS[lang];
  const node = useRef<HTMLDivElement>(null);
  const { shape, rows } = tensorOf(kind, order);
  const keyDown = (event: KeyboardEvent) => {
    const next = neighbourOf(kind, order, id, event.key);
    if (next === null) return;
    event.preventDefault();
    onPoint(next);
    node.current?.querySelector<HTMLElement>(`[data-id="${next}"]`)?.focus();
  };
  return (
    <div className="weight-order-tensor">
      <p>
        <b>{words.orders[order]}</b>
        <span>({shape.join(', ')})</span>
      </p>
      <div
        ref={node}
        role="group"
        aria-label={words.orders[order]}
        className="weight-order-cells"
        style={{ '--columns': rows[0].length } as CSSProperties}
      >
        {rows.flat().map(({ id: own, index, channel }) => (
          <button
            key={own}
            type="button"
            data-id={own}
            data-channel={channel}
            aria-label={words.cell(own, index.join(', '))}
            aria-pressed={own === id}
            tabIndex={own === id ? 0 : -1}
            onClick={() => onPoint(own)}
            onFocus={() => onPoint(own)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint(own)}
            onKeyDown={keyDown}
          >
            {own}
          </button>
        ))}
      </div>
      <p className="weight-order-rows">{words.rows[kind][order]}</p>
    </div>
  );
}
