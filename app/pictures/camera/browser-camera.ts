import type { CameraPlace } from './camera-session.ts';

/** The cameras of this browser. */
export const browserCameras = (): CameraPlace => ({
  // Missing on a page that is not secure, whatever the types say.
  devices: navigator.mediaDevices,
  isSecure: isSecureContext,
  createPlayer() {
    const player = document.createElement('video');
    player.muted = true;
    player.playsInline = true;
    return player;
  },
  nextPicture: (player) =>
    new Promise((resolve) => {
      if ('requestVideoFrameCallback' in player) player.requestVideoFrameCallback(() => resolve());
      else requestAnimationFrame(() => resolve());
    }),
  take: (player) => createImageBitmap(player),
  now: () => performance.now(),
});
