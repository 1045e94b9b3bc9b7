// The address: what stands after `#`, and what it means. The keys are in the tables of address/*-keys.ts.
import { describe } from '../../../kernels/spec/geometry.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { MOST_CHARACTERS, splitFragment } from './fragment.ts';
import { readSettings, writeSettings } from './layer-keys.ts';
import { clipped, RepairList } from './repairs.ts';
import type { AddressRepair } from './repairs.ts';
import { NAMES_LENGTH, namedPiece, pieceId, pieceOf, takeKept } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { readEdits, readSource, writeCells, writePicture } from './source-keys.ts';
import { OPENING_VIEW } from './opening.ts';
import { readPath } from './page-path.ts';
import type { Address, LongKey } from './types.ts';
import { writePath } from '../routes.ts';
import { readView, VIEW_KEYS, writeView } from './view-keys.ts';
import { readBank, readStandard, writeWeights } from './weight-keys.ts';

export { HIDEABLE } from './types.ts';
export type { Address, Crop, Hideable, Source } from './types.ts';
export type { AddressRepair } from './repairs.ts';
export type { AddressKey } from './keys.ts';
export { cropOf, frameOf, openingCrop, OWN_CROP } from './crop.ts';
export { openingAddress } from './opening.ts';

/**
 * Reads `#/PAGE?key=value&…`. Addresses are data from strangers: any string gives an address whose every value is possible, and
 * a list of what was not taken as it stood. Never throws; the time is bounded because the length is.
 */
export function parseAddress(fragment: string): { address: Address; repairs: AddressRepair[] } {
  const repairs = new RepairList();
  const { page, pairs } = splitFragment(fragment, repairs);
  const settings = readSettings(pairs, repairs);
  const kept = takeKept(pairs);
  const view = readView(pairs, repairs);
  const address: Address = {
    ...readPath(page, repairs),
    ...view,
    settings,
    bank: readBank(pairs, settings, repairs),
    standard: readStandard(pairs, settings, repairs),
    source: readSource(pairs, settings, repairs),
    inputEdits: readEdits(pairs, settings, repairs),
    kept,
    race: withinOutput(view.race, settings, repairs),
  };
  for (const key of pairs.left()) repairs.add({ code: 'unknown', key: clipped(key) });
  return { address, repairs: repairs.all() };
}

/** The raced cell must be one that the layer has. */
function withinOutput(cell: Address['race'], s: LayerSettings, repairs: RepairList): Address['race'] {
  if (!cell) return null;
  const { height, width, channels } = describe(toSpec(s)).output;
  const row = Math.min(cell.row, height - 1);
  const column = Math.min(cell.column, width - 1);
  const channel = Math.min(cell.channel, channels - 1);
  if (row === cell.row && column === cell.column && channel === cell.channel) return cell;
  const { write } = VIEW_KEYS.race;
  const taken = { row, column, channel };
  repairs.add({ code: 'value', key: 'race', was: write(cell), taken: write(taken), why: null });
  return taken;
}

export interface Written {
  fragment: string;
  /** Keys whose values are more than a link can hold: it only names them, by their content. */
  leftOut: LongKey[];
  /** These values by name, for whoever keeps them on this device. */
  pieces: ReadonlyMap<string, Piece>;
}

/**
 * Writes what differs from `openingAddress()`. Reading it again, and putting in the pieces that it names, gives the same
 * address. Nothing is ever left out in part.
 */
export function writeAddress(address: Address): Written {
  const { settings, bank, standard, source, inputEdits } = address;
  const short = [...writeView(address), ...writeSettings(settings), ...writePicture(source)];
  const long = [...writeCells(source, inputEdits), ...writeWeights(settings, bank, standard)];

  const parts = short.map(([key, text]) => `${key}=${text}`);
  const leftOut: LongKey[] = [];
  const pieces = new Map<string, Piece>();
  const most = MOST_CHARACTERS - NAMES_LENGTH;
  let length = parts.join('&').length + 24; // 24: `#/`, the page, `?`
  for (const [key, text] of long) {
    if (address.kept.has(key)) continue;
    // Edits of numbers that are not there would be edits of a photograph.
    const isLost = text === null || (key === 'ie' && leftOut.includes('in'));
    if (!isLost && length + key.length + text.length + 2 <= most) {
      parts.push(`${key}=${text}`);
      length += parts.at(-1)!.length + 1;
      continue;
    }
    const piece = pieceOf(address, key)!;
    const id = pieceId(piece);
    leftOut.push(key);
    pieces.set(id, piece);
    parts.push(`${key}=${namedPiece(id)}`);
  }
  for (const [key, id] of address.kept) parts.push(`${key}=${namedPiece(id)}`);
  const query = parts.length > 0 ? `?${parts.join('&')}` : '';
  return { fragment: `#/${writePath(address)}${query}`, leftOut, pieces };
}

/** Whether an address asks for nothing that the baked opening does not show, however it is looked at. */
export function isOpening(address: Address): boolean {
  const { lang, theme, unit, speed, scale, code, hide } = OPENING_VIEW;
  const step = address.step || null; // the opening stands before its first step
  return formatAddress({ ...address, lang, theme, unit, speed, scale, code, hide, step }) === '#/';
}

/** The fragment of a link, from `#` on. */
export function formatAddress(address: Address): string {
  return writeAddress(address).fragment;
}
