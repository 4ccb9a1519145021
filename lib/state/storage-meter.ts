// Storage meter: how much of the room that the browser gives is used.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface StorageMeter {
  /** Bytes; `null` until the browser answered, and where it does not tell. */
  readonly space: ReadonlySignal<{ used: number; quota: number } | null>;
  refresh(): Promise<void>;
  stop(): void;
}

/** Milliseconds between two looks. */
const EVERY = 30_000;

export function newStorageMeter(): StorageMeter {
  const space = signal<{ used: number; quota: number } | null>(null);
  const refresh = async () => {
    const { usage, quota } = await navigator.storage.estimate();
    space.value = usage === undefined || quota === undefined ? null : { used: usage, quota };
  };
  const look = () => void refresh().catch(console.warn);
  look();
  const timer = setInterval(look, EVERY);
  return { space, refresh, stop: () => clearInterval(timer) };
}
