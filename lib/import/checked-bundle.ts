// Checked bundle: what is left of a bundle once every byte of it was looked at; nothing of it is in the store yet.
import type { BundleManifest } from '@/lib/bundle/manifest';
import type { BundleRows } from './read-rows';

export interface CheckedBundle {
  manifest: Pick<BundleManifest, 'mapId' | 'part' | 'appVersion' | 'createdAt' | 'report'>;
  rows: BundleRows;
  /** Pixels of snapshots and bytes of attachments by their SHA-256, where the bundle has them. */
  blobs: ReadonlyMap<string, Blob>;
}

export interface LongWork {
  signal: AbortSignal;
  /** 0..1. */
  onProgress(share: number): void;
}

export interface CheckRun extends LongWork {
  /** Of a locked bundle; `null` while it was not said. */
  passphrase: string | null;
}
