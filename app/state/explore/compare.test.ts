import { beforeEach, expect, test, vi } from 'vitest';
import { weightError } from '../../model/compared-layer.ts';
import { withFilters } from '../../model/picture-edits.ts';
import { standardBank } from '../../model/standard-banks.ts';
import { createHandPictureEngine } from '../../testing/hand-picture-engine.ts';
import { beginNotices } from '../notices.ts';
import { changeLayer, undoLayer } from './change-layer.ts';
import { compareWith, endComparing, fitAgain } from './compare.ts';
import { createExplore } from './create-explore.ts';
import { hasMap, layerOf, openingLayer } from './explore-state.ts';
import { versusOf } from './versus.ts';

beforeEach(() => beginNotices());

function opened() {
  const hand = createHandPictureEngine();
  const explore = createExplore(hand.engine);
  explore.setState({ picture: { width: 8, height: 6, bits: 8, name: 'a', notes: [] } });
  return { ...hand, explore, layer: () => layerOf(explore.getState()) };
}
const compass = standardBank('compass', 'rgb');

test('the nearest layer takes the place of the one there was, both are seen, and undo brings the former back', async () => {
  const { explore, layer, runs } = opened();
  await compareWith(explore, compass, 1);
  expect(layer()).toMatchObject({ depthMultiplier: 1, filters: 8, kernel: [3, 3], between: 'none' });
  expect(explore.getState()).toMatchObject({ map: { stage: 'output', index: 2 }, isSplit: true });
  expect(versusOf(explore.getState())).toBe('both');
  await vi.waitFor(() => expect(runs.at(-1)!.layer.standard).toBe(compass.weights));
  undoLayer(explore);
  expect(layer()).toEqual(openingLayer());
  expect(versusOf(explore.getState())).toBeNull();
});

test('of several chosen one after the other the last counts', async () => {
  const { explore, layer } = opened();
  await Promise.all([
    compareWith(explore, compass, 1),
    compareWith(explore, standardBank('motion', 'rgb'), 3),
  ]);
  expect(layer()).toMatchObject({ depthMultiplier: 3, kernel: [7, 7] });
  expect(explore.getState().history.past).toHaveLength(1);
});

test('another number of kernels brings the layer nearer, and one goes on looking at the same output', async () => {
  const { explore, layer } = opened();
  await compareWith(explore, compass, 1);
  const first = weightError(layer())!;
  explore.setState({ map: { stage: 'difference', index: 6 } });
  await fitAgain(explore, 2);
  expect(weightError(layer())).toBeLessThan(first / 2);
  expect(explore.getState().map).toEqual({ stage: 'difference', index: 6 });
  await compareWith(explore, standardBank('opponent', 'rgb'), 2);
  expect(hasMap(layer(), explore.getState().map)).toBe(true);
  expect(explore.getState().map).toHaveProperty('stage', 'output');
});

test('other sizes leave the standard kernels beside the layer; at the end there are none', async () => {
  const { explore, layer } = opened();
  await compareWith(explore, compass, 2);
  changeLayer(explore, (now) => withFilters(now, 5));
  expect(layer().standard).toHaveLength(9 * 3 * 5);
  explore.setState({ map: { stage: 'standard', index: 4 } });
  endComparing(explore);
  expect(layer().standard).toBeUndefined();
  expect(layer().filters).toBe(5);
  expect(explore.getState().map).toHaveProperty('rgb');
});
