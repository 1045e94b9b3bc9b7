import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadWords } from '../i18n/words.ts';
import { createBoard } from '../state/board/create-board.ts';
import { BoardContext } from '../state/board/use-board.ts';
import { beginHeadless } from '../testing/headless.ts';
import { Language } from '../ui/use-words.ts';
import { CostPanel } from './CostPanel.tsx';
import { Sentence } from './Sentence.tsx';

test('two boards on one page show each its own step, also in another language', async () => {
  await loadWords('zh');
  const one = await beginHeadless();
  await one.stepper.goToStep(8);
  const first = one.getState();
  await one.stepper.goToStep(2000);
  // A server draws a board as it was opened.
  const boards = [first, one.getState()].map((state, i) => createBoard(`board ${i}`, one.engine, state));
  const html = renderToStaticMarkup(
    <>
      {boards.map((board) => (
        <BoardContext key={board.slot} value={board}>
          <Sentence />
          <CostPanel />
        </BoardContext>
      ))}
      <Language value="zh">
        <BoardContext value={boards[0]}>
          <Sentence />
        </BoardContext>
      </Language>
      <BoardContext value={boards[1]}>
        <Sentence />
      </BoardContext>
    </>,
  );
  const sentences = [...html.matchAll(/<p aria-hidden="true">([^<]*)/g)].map(([, text]) => text);
  expect(sentences).toEqual([
    expect.stringMatching(/^Filtering the red channel: .* row 3, column 3\. Row 1, column 1 is complete/),
    expect.stringMatching(/^Mixing at row \d, column \d: /),
    expect.stringMatching(/^\p{Script=Han}/u),
    sentences[1],
  ]);
  const counts = [...html.matchAll(/class="cost-count">([^<]*)/g)].map(([, text]) => text);
  expect(counts[0]).toContain('9');
  expect(counts[2]).toContain('2,001');
});
