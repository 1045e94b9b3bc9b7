import { Suspense, useEffect } from 'react';
import { Board } from '../../board/Board.tsx';
import { PLACES } from '../../board/interaction.ts';
import { useNow } from '../../board/use-step-view.ts';
import { late } from '../../late/late.ts';
import { shape } from '../../i18n/numbers.ts';
import { madeOf, photoIn } from '../../state/board/board-state.ts';
import { useBoard, useBoardState } from '../../state/board/use-board.ts';
import { ofOpeningPhoto, OPENING_PHOTO } from '../../state/board/opening.ts';
import { dive } from '../../state/board/whole-view.ts';
import type { Board as BoardValue } from '../../state/board/board.ts';
import { awaited } from '../../state/notices.ts';
import { act } from '../../state/act.ts';
import { rampOf } from '../../state/page/board-colours.ts';
import { useColours } from '../../state/page/use-theme.ts';
import { Icon } from '../../ui/icons.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { useLate } from '../../ui/late/use-late.ts';
import { latePart } from '../../ui/late/late-part.tsx';
import { Awaited, NotArrived } from '../../ui/late/NotArrived.tsx';
import { useRoomy } from '../../ui/use-narrow.ts';
import { useWords } from '../../ui/use-words.ts';
import { OpeningPhoto } from './OpeningPhoto.tsx';
import { ViewChoice } from './ViewChoice.tsx';
import './whole-step.css';

const BoardPhoto = latePart(() =>
  import('../../workbench/photo/BoardPhoto.tsx').then(({ BoardPhoto }) => BoardPhoto),
);

const WholeOutputs = latePart(() =>
  import('../../workbench/photo/WholeOutputs.tsx').then(({ WholeOutputs }) => WholeOutputs),
);
const ValueBar = latePart(() =>
  import('../../workbench/value-bar/ValueBar.tsx').then(({ ValueBar }) => ValueBar),
);
const RaceDoor = latePart(() => import('../../workbench/RaceDoor.tsx').then(({ RaceDoor }) => RaceDoor));

const RACING = late(() =>
  Promise.all([import('../../workbench/open-race.ts'), import('../../workbench/RaceButton.tsx')]),
);

async function race(board: BoardValue): Promise<void> {
  const [{ openRace }, { cellToRace }] = await awaited(RACING.fetch());
  openRace(board, cellToRace(board));
}

/** The layer on more cells; before it is there the cells that one steps through stand in. */
const OVERVIEW = late(() =>
  import('../../state/board/overview.ts').then(({ createOverview }) => createOverview),
);

/** What layers of many channels need, and the step that comes next. */
const CELLS = late(() => import('../../board/cells.ts').then(({ CELLS: cells }) => cells));

/** The whole layer at a glance: what is done to the picture, in which two steps, what is gained, and the doors to the rest. */
export function WholeStep({ isOpen, onChange }: { isOpen: boolean; onChange: () => void }) {
  const isRoomy = useRoomy();
  const arrival = useLate(CELLS, isOpen);
  const cells = arrival.kind === 'there' ? arrival.part : null;
  const board = useBoard();
  const overview = useLate(OVERVIEW, isOpen);
  useLate(PLACES, isOpen);
  const create = overview.kind === 'there' ? overview.part : null;
  useEffect(() => {
    if (create) board.part(create);
  }, [board, create]);
  return (
    <>
      <Headline />
      <div className="whole-step-body">
        <aside className="whole-step-side">
          <Photo isOpen={isOpen} />
          {overview.kind === 'absent' && <NotArrived again={OVERVIEW.again} />}
          <Doors onChange={onChange} />
          <div className="whole-step-more">
            {isOpen && isRoomy && (
              <Suspense fallback={null}>
                <WholeOutputs />
              </Suspense>
            )}
          </div>
          <Scale />
        </aside>
        <div className="whole-step-board">
          <Board hasCells={isOpen} cells={cells} />
        </div>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <RaceDoor />
          <div className="whole-step-foot">
            <ValueBar />
          </div>
        </Suspense>
      )}
    </>
  );
}

/** What the layer does and what it saves, in one line; the ratio is that of the layer on the board. */
function Headline() {
  const { geometry } = useNow((now) => now.computed);
  const words = useWords().step.whole;
  const [first] = geometry.stages;
  const kind = geometry.stages.length > 1 && first.stage === 'depthwise' ? 'separable' : first.stage;
  return (
    <header className="whole-step-head">
      <div>
        <p className="whole-step-kicker">{words.kinds[kind]}</p>
        <h1>
          {words.headline(
            kind,
            geometry.standard.multiplyAdds / geometry.multiplyAdds,
            geometry.multiplyAdds,
          )}
        </h1>
      </div>
      <ViewChoice />
    </header>
  );
}

function Photo({ isOpen }: { isOpen: boolean }) {
  const words = useWords().step;
  const photo = useBoardState(photoIn);
  const source = useBoardState((state) => madeOf(state).source);
  const { isIt, isOpeningCrop } = ofOpeningPhoto(source);
  const size = photo ?? (isIt ? OPENING_PHOTO : null);
  if (source.kind === 'numbers') return <p className="whole-step-hint">{words.whole.numbers}</p>;
  return (
    <section className="whole-step-photo" aria-label={words.whole.photograph}>
      <p className="stage-caption">
        <b>{words.whole.photograph}</b>
        <small>{size ? shape(size.width, size.height) : '\u00a0'}</small>
      </p>
      <div className="whole-step-picture" style={{ aspectRatio: size ? size.width / size.height : 1.5 }}>
        {isIt && <OpeningPhoto hasFrame={isOpeningCrop && !photo} />}
        {isOpen && (
          <Suspense fallback={<Awaited />}>
            <BoardPhoto />
          </Suspense>
        )}
      </div>
      <p className="whole-step-hint">{words.whole.drag}</p>
    </section>
  );
}

/** The ways on from here. */
function Doors({ onChange }: { onChange: () => void }) {
  const board = useBoard();
  const words = useWords().step.whole;
  return (
    <div className="whole-step-doors">
      <Door icon="play" isFirst name={words.step} note={words.stepNote} onClick={() => dive(board)} />
      <Door icon="race" name={words.race} note={words.raceNote} onClick={() => act(() => race(board))} />
      <button type="button" className="whole-step-link" onClick={onChange}>
        <Icon name="tune" />
        <span>{words.change}</span>
      </button>
    </div>
  );
}

interface DoorProps {
  icon: IconName;
  name: string;
  note: string;
  isFirst?: boolean;
  onClick: () => void;
}

function Door({ icon, name, note, isFirst = false, onClick }: DoorProps) {
  return (
    <button
      type="button"
      className="whole-step-door"
      data-first={isFirst}
      aria-label={name}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>
        <b>{name}</b>
        <small>{note}</small>
      </span>
    </button>
  );
}

/** What the colours of the signed maps mean. */
function Scale() {
  const words = useWords().step.whole;
  const { table } = useColours().signed;
  return (
    <div className="whole-step-scale" aria-hidden="true">
      <span className="whole-step-ramp" style={{ background: rampOf(table) }} />
      <span>{words.below}</span>
      <span>0</span>
      <span>{words.above}</span>
    </div>
  );
}
