// What can be wrong with a person's picture or pasted numbers, as data. The words are in i18n/words/image.*.ts:
// `say(words.errors, error.detail)`.

/** Rows and columns count from 1, as people do. */
export type ImageProblem =
  | { code: 'wrong-type' | 'svg' | 'heic' | 'empty' | 'broken'; name: string }
  /** The device would not give the file. */
  | { code: 'unreadable'; name: string }
  /** It was kept on this device and is no longer. */
  | { code: 'forgotten'; name: string }
  /** One of our own photographs did not arrive. */
  | { code: 'not-loaded'; id: string }
  | { code: 'too-many-bytes'; name: string; megabytes: number; limit: number }
  | {
      code: 'too-many-pixels';
      name: string;
      width: number;
      height: number;
      megapixels: number;
      limit: number;
    }
  | { code: 'no-memory' }
  /** The browser has no canvas, or no decoder, apart from the page. */
  | { code: 'no-canvas' }
  | { code: 'cancelled' }
  | { code: 'numbers-empty' }
  /** `text`: the dots that stand for numbers left out. */
  | { code: 'numbers-truncated'; text: string }
  | { code: 'numbers-unclosed' }
  | { code: 'numbers-not-a-number'; row: number; column: number; text: string }
  /** Numbers in that row, and in the first. */
  | { code: 'numbers-ragged'; row: number; got: number; expected: number }
  /** Rows in the map that ends with that row, and in the first map. */
  | { code: 'numbers-ragged-maps'; row: number; got: number; expected: number }
  | {
      code: 'numbers-too-large';
      of: 'height' | 'width' | 'channels' | 'characters';
      got: number;
      limit: number;
    }
  | { code: 'numbers-too-deep'; limit: number };

export type ImageErrorCode = ImageProblem['code'];

/** The one error of this folder. */
export class ImageError extends Error {
  readonly code: ImageErrorCode;
  readonly detail: ImageProblem;

  constructor(detail: ImageProblem) {
    super(JSON.stringify(detail));
    this.name = 'ImageError';
    this.code = detail.code;
    this.detail = detail;
  }
}
