// Runs in the built page, from the page itself, before any of its files has come: puts the opening screen into the place of the app
// and draws the board on it, with the app's own layout, labels and paint at the size of this window. The app takes its place.
import { domainsOf } from '../../../app/board/domains.ts';
import type { BoardLayout } from '../../../app/board/boxes.ts';
import { HEADS, layoutBoard } from '../../../app/board/layout/layout.ts';
import { paintBase } from '../../../app/board/paint/base.ts';
import { densityNow, fit } from '../../../app/board/paint/fit.ts';
import { readInk } from '../../../app/board/paint/ink.ts';
import { StackLabels } from '../../../app/board/StackLabels.tsx';
import { StageHeads } from '../../../app/board/StageHeads.tsx';
import type { Lang } from '../../../app/i18n/numbers.ts';
import type { Computed } from '../../../app/state/board/board-state.ts';
import { boardColours, rampOf } from '../../../app/state/page/board-colours.ts';
import type { Theme } from '../../../app/state/page/app-state.ts';
import { begin } from './at-rest.ts';
import { computedFrom } from './computed-from.ts';
import { append } from './react.ts';

const FOCUS = { stage: 0, channel: 0, map: 0, filter: 0 };

/** What of the screen follows the theme, which is not known when the page is built. */
function putTheme(root: Element, theme: Theme): void {
  root.querySelector<HTMLElement>('.shell')!.dataset.themeOn = theme;
  const chosen = document.documentElement.dataset.theme ?? 'system';
  const choice = root.querySelector<HTMLInputElement>(`[role=radiogroup] input[value=${chosen}]`);
  if (choice) choice.checked = true;
  const ramp = root.querySelector<HTMLElement>('.whole-step-ramp');
  if (ramp) ramp.style.background = rampOf(boardColours(theme).signed.table);
}

function drawBoard(board: HTMLElement, computed: Computed, theme: Theme): void {
  const place = board.querySelector<HTMLElement>('.board-place')!;
  const { settings } = computed.made;
  const { geometry } = computed;
  const layoutNow = (): BoardLayout =>
    layoutBoard(
      {
        ...{ settings, geometry, lanePage: null, outputPage: null, inputPage: null, focus: FOCUS },
        ...{ width: place.clientWidth, height: place.clientHeight, room: board.clientHeight - HEADS },
        ...{ large: theme === 'projector', isCalm: true, view: 'whole' },
      },
      null,
    );
  // The heads follow the width, and what is left below them the heads.
  board.querySelector('.stage-heads')!.replaceWith(StageHeads({ layout: layoutNow() }) as unknown as Element);
  const layout = layoutNow();

  const canvas = document.createElement('canvas');
  canvas.className = 'board-canvas';
  const labels = document.createElement('div');
  labels.className = 'board-labels';
  append(labels, StackLabels({ layout, hasPhoto: false }));
  place.append(canvas, labels);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const density = densityNow();
  fit(canvas, layout.width, layout.height, density);
  const scene = {
    ...{ layout, computed, domains: domainsOf(computed, 'own') },
    ...{ colours: boardColours(theme), ink: readInk(canvas) },
  };
  paintBase(pen, scene, FOCUS, density, null);
}

const { opening: lang, theme: chosen } = document.documentElement.dataset;
if (lang) {
  const root = document.getElementById('root')!;
  const screen = document.querySelector<HTMLTemplateElement>(`#opening-${lang}`)!;
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = (chosen as Theme | undefined) ?? (isDark ? 'dark' : 'light');
  root.append(screen.content);
  for (const styled of root.querySelectorAll<HTMLElement>('[data-style]')) {
    styled.style.cssText = styled.dataset.style!;
    delete styled.dataset.style;
  }
  putTheme(root, theme);
  const computed = computedFrom(document.getElementById('opening-cells')!.textContent);
  const { input, filtered, output } = computed;
  window.openingCells = { input, filtered, output };
  begin({ computed, lang: lang as Lang, theme });
  drawBoard(root.querySelector<HTMLElement>('.board')!, computed, theme);
  performance.mark('opening-drawn'); // tools/bench/load.mjs
}
