// Words about the camera and the drawing pad.
import { count, shape } from '../numbers.ts';

export const intakeEn = {
  camera: {
    start: 'Camera',
    stop: 'Stop the camera',
    which: 'Which camera',
    unnamed: (n: number) => `Camera ${n}`,
    asking: 'The browser asks whether this page may use the camera.',
    live: (w: number, h: number, perSecond: number | null) =>
      `Live, ${shape(w, h)} pixels${
        perSecond === null ? '' : `, ${count(perSecond)} pictures a second`
      }. Nothing of it is kept or sent.`,
    problems: {
      refused:
        'The camera was not allowed, and the picture that was there is unchanged. To use it, allow it for this page in the browser and press Camera again.',
      none: 'This device shows no camera, and the picture that was there is unchanged. Connect one and press Camera again, or choose an image.',
      busy: 'The camera gives no picture: another program may be using it. The picture that was there is unchanged. Close that program and press Camera again.',
      insecure:
        'Browsers open a camera only for a page that came by https or from this device. The picture that was there is unchanged. Open this page by https, or choose an image.',
      ended: 'The camera was disconnected or taken away; its last picture stays. Press Camera to go on.',
      failed:
        'The camera could not be opened, and the picture that was there is unchanged. Press Camera to try again, or choose an image.',
      hidden:
        'The camera was switched off when this page went out of sight; its last picture stays. Press Camera to go on.',
    },
  },
  pad: {
    label: 'Drawing pad',
    hint: 'Draw with a finger, a pen or the mouse; a pen draws thicker where it presses. With keys: arrows move the cross, with Shift by larger steps; Space puts the pen down and lifts it.',
    ink: 'Ink',
    inks: { black: 'Black', red: 'Red', green: 'Green', blue: 'Blue', white: 'White' },
    width: 'Width of the pen',
    pixels: (n: number) => `${count(n)} px`,
    undo: 'Undo the last stroke',
    clear: 'Clear',
    use: 'Keep as a picture',
    name: 'Drawing',
    at: (x: number, y: number, isDown: boolean) =>
      `column ${count(x)}, row ${count(y)}, pen ${isDown ? 'down' : 'up'}`,
  },
};

export type IntakeWords = typeof intakeEn;
