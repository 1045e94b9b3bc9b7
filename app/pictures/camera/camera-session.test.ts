import { expect, test, vi } from 'vitest';
import { openCamera } from './camera-session.ts';
import type { CameraPlace, CameraWishes } from './camera-session.ts';
import { createRate } from './rate.ts';

/** A browser with two cameras, whose pictures come when `show` says so. */
function fakePlace() {
  const track = Object.assign(new EventTarget(), {
    stop: vi.fn(),
    getSettings: () => ({ deviceId: 'b' }),
  });
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  const getUserMedia = vi.fn((_: MediaStreamConstraints) => Promise.resolve(stream));
  const device = (deviceId: string, kind = 'videoinput') => ({ deviceId, kind, label: `camera ${deviceId}` });
  const player = { play: () => Promise.resolve(), srcObject: null, videoWidth: 640, videoHeight: 480 };
  let showNow = () => {};
  let ms = 0;
  const taken: { close: ReturnType<typeof vi.fn> }[] = [];
  const place: CameraPlace = {
    devices: {
      getUserMedia,
      enumerateDevices: () =>
        Promise.resolve([device('a'), device('sound', 'audioinput'), device('b')] as MediaDeviceInfo[]),
    },
    isSecure: true,
    createPlayer: () => player as unknown as HTMLVideoElement,
    nextPicture: () => new Promise((resolve) => (showNow = resolve)),
    take() {
      const picture = { close: vi.fn() };
      taken.push(picture);
      return Promise.resolve(picture as unknown as ImageBitmap);
    },
    now: () => (ms += 20),
  };
  return { place, track, getUserMedia, player, taken, show: () => showNow() };
}

const wishes = (more: Partial<CameraWishes> = {}) => ({
  id: null,
  onPicture: vi.fn(),
  onRate: vi.fn(),
  onEnd: vi.fn(),
  ...more,
});
const never = () => new AbortController().signal;
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a camera tells which it is, which others there are, and how large its pictures are', async () => {
  const { place, getUserMedia } = fakePlace();
  const session = await openCamera(place, wishes({ id: 'b' }), never());
  expect(session).toMatchObject({ id: 'b', width: 640, height: 480 });
  expect(session.cameras).toEqual([
    { id: 'a', label: 'camera a' },
    { id: 'b', label: 'camera b' },
  ]);
  expect(getUserMedia.mock.calls[0][0]).toMatchObject({ audio: false, video: { deviceId: { exact: 'b' } } });
});

test('the next picture is taken when the last is done with, and none after the end', async () => {
  const { place, taken, show, track, player } = fakePlace();
  let done = () => {};
  const onPicture = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
  const session = await openCamera(place, wishes({ onPicture }), never());
  show();
  await settled();
  expect(onPicture).toHaveBeenCalledTimes(1);
  show(); // while the first is still worked on
  await settled();
  expect(taken).toHaveLength(1);
  done();
  await settled();
  show();
  await settled();
  expect(onPicture).toHaveBeenCalledTimes(2);
  session.stop();
  done();
  await settled();
  show();
  await settled();
  expect(taken).toHaveLength(2);
  expect(track.stop).toHaveBeenCalled();
  expect(player.srcObject).toBeNull();
});

test('whoever takes pictures and fails ends the session, unless it was stopped by then', async () => {
  vi.stubGlobal('reportError', vi.fn());
  for (const isStopped of [false, true]) {
    const { place, show } = fakePlace();
    let fail = (_: Error) => {};
    const onEnd = vi.fn();
    const onPicture = () => new Promise<void>((_, reject) => (fail = reject));
    const session = await openCamera(place, wishes({ onPicture, onEnd }), never());
    show();
    await settled();
    if (isStopped) session.stop();
    fail(new Error('no room'));
    await settled();
    expect(onEnd.mock.calls).toEqual(isStopped ? [] : [['failed']]);
  }
  expect(reportError).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

test('its rate is told about twice a second', async () => {
  const { place, show } = fakePlace();
  const onRate = vi.fn<(perSecond: number) => void>();
  await openCamera(place, wishes({ onRate }), never());
  for (let i = 0; i < 60; i++) {
    show();
    await settled();
  }
  // 60 pictures 20 ms apart are 1.2 s of 50 a second.
  expect(onRate.mock.calls.map(([perSecond]) => Math.round(perSecond))).toEqual([50, 50, 50]);
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('%s of the browser is the problem “%s”', async (name, problem) => {
  const { place, getUserMedia } = fakePlace();
  getUserMedia.mockRejectedValue(Object.assign(new Error('no'), { name }));
  await expect(openCamera(place, wishes(), never())).rejects.toMatchObject({ problem });
});

test('a page that is not secure is told from a browser without cameras', async () => {
  const { place } = fakePlace();
  const without = { ...place, devices: undefined };
  await expect(openCamera({ ...without, isSecure: false }, wishes(), never())).rejects.toMatchObject({
    problem: 'insecure',
  });
  await expect(openCamera(without, wishes(), never())).rejects.toMatchObject({ problem: 'failed' });
});

test('a camera that is unplugged ends the session, once', async () => {
  const { place, track } = fakePlace();
  const onEnd = vi.fn();
  await openCamera(place, wishes({ onEnd }), never());
  track.dispatchEvent(new Event('ended'));
  track.dispatchEvent(new Event('ended'));
  expect(onEnd.mock.calls).toEqual([['ended']]);
});

test('a camera that is allowed after it was given up is let go of at once', async () => {
  const { place, track } = fakePlace();
  const given = new AbortController();
  const opening = openCamera(place, wishes(), given.signal);
  given.abort();
  await opening;
  expect(track.stop).toHaveBeenCalled();
});

test('a rate counts the last second alone', () => {
  const rate = createRate();
  expect(rate(0)).toBeNull();
  for (let ms = 100; ms <= 2000; ms += 100) expect(rate(ms)).toBeCloseTo(10);
  for (let ms = 2020; ms <= 4000; ms += 20) rate(ms);
  expect(rate(4020)).toBeCloseTo(50);
});
