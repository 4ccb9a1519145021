// Audio length: how long a sound lasts, as the browser's own player finds out.

/** Milliseconds after which a player that says nothing is not waited for. */
const PATIENCE = 3_000;

/** Milliseconds; `null` where it does not play, or does not say how long. */
export function audioLength(sound: Blob): Promise<number | null> {
  const url = URL.createObjectURL(sound);
  const player = new Audio();
  const known = new Promise<number | null>((resolve) => {
    const seconds = () => resolve(Number.isFinite(player.duration) ? Math.round(player.duration * 1000) : null);
    player.addEventListener('loadedmetadata', seconds);
    player.addEventListener('error', () => resolve(null));
    setTimeout(resolve, PATIENCE, null);
  });
  player.preload = 'metadata';
  player.src = url;
  return known.finally(() => {
    player.removeAttribute('src');
    URL.revokeObjectURL(url);
  });
}
