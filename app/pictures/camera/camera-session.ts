// One use of a camera, from the question to the person until it is stopped: its pictures one by one, to whoever asked for them.
import { createRate } from './rate.ts';

/** Why there is no picture, as data; the words are in i18n/words/intake.*.ts. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'insecure' | 'ended' | 'failed';

export interface Camera {
  id: string;
  /** As the device calls it; '' where it has no name. */
  label: string;
}

/** What a session needs of the browser. A test gives another. */
export interface CameraPlace {
  /** Missing where the page is not secure, and in browsers without cameras. */
  devices: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  isSecure: boolean;
  /** What plays the stream, and when it has a new picture, or some time later where the browser does not tell. */
  createPlayer: () => HTMLVideoElement;
  nextPicture: (player: HTMLVideoElement) => Promise<void>;
  take: (player: HTMLVideoElement) => Promise<ImageBitmap>;
  now: () => number;
}

export interface CameraWishes {
  /** null: whichever the browser takes first. */
  id: string | null;
  /** Takes and closes a picture. The next one is taken when it is done: a camera never waits in a queue. */
  onPicture: (picture: ImageBitmap) => Promise<void> | void;
  /** Pictures of the last second, about twice a second. */
  onRate: (perSecond: number) => void;
  /** It ended by itself: its stream did (unplugged, or taken away), or `onPicture` failed. */
  onEnd: (why: CameraProblem) => void;
}

export interface CameraSession {
  id: string;
  cameras: readonly Camera[];
  width: number;
  height: number;
  player: HTMLVideoElement;
  /** Lets the camera go; more than once is once. No picture comes after it. */
  stop: () => void;
}

/** The one error of `openCamera`. */
export class CameraRefused extends Error {
  readonly problem: CameraProblem;
  constructor(problem: CameraProblem) {
    super(problem);
    this.name = 'CameraRefused';
    this.problem = problem;
  }
}

const PROBLEMS: Partial<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Milliseconds between two words on the rate. */
const RATE_EVERY = 500;

/** Asks for the camera and begins. Throws CameraRefused. A signal that comes too late for the question stops what it gave. */
export async function openCamera(
  place: CameraPlace,
  wishes: CameraWishes,
  signal: AbortSignal,
): Promise<CameraSession> {
  const { devices, isSecure } = place;
  if (!devices) throw new CameraRefused(isSecure ? 'failed' : 'insecure');
  const stream = await devices.getUserMedia(wishesOf(wishes.id)).catch((error: unknown) => {
    throw new CameraRefused((error instanceof Error && PROBLEMS[error.name]) || 'failed');
  });
  const [track] = stream.getVideoTracks();
  const player = place.createPlayer();
  let isOver = false;
  const stop = () => {
    isOver = true;
    for (const each of stream.getTracks()) each.stop();
    player.srcObject = null;
  };
  const end = (why: CameraProblem) => {
    if (isOver) return;
    stop();
    wishes.onEnd(why);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  track.addEventListener('ended', () => end('ended'));

  async function run() {
    const rate = createRate();
    let told = -Infinity;
    while (!isOver) {
      await place.nextPicture(player);
      if (isOver) return;
      const picture = await place.take(player);
      if (isOver) return picture.close();
      await wishes.onPicture(picture);
      const now = place.now();
      const perSecond = rate(now);
      if (perSecond !== null && now - told >= RATE_EVERY && !isOver) {
        told = now;
        wishes.onRate(perSecond);
      }
    }
  }

  try {
    player.srcObject = stream;
    await player.play();
    const found = await devices.enumerateDevices();
    const { deviceId } = track.getSettings();
    // Only once a camera is allowed do browsers tell the names of all.
    const cameras = found
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
    run().catch((error: unknown) => {
      // Whoever stops a camera may also give up the picture that he was at.
      if (isOver) return;
      reportError(error);
      end('failed');
    });
    return {
      ...{ id: deviceId ?? cameras[0]?.id ?? '', cameras, player, stop },
      ...{ width: player.videoWidth, height: player.videoHeight },
    };
  } catch {
    stop();
    throw new CameraRefused('failed');
  }
}

const wishesOf = (id: string | null): MediaStreamConstraints => ({
  audio: false,
  video: {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 60 },
    ...(id === null ? {} : { deviceId: { exact: id } }),
  },
});
