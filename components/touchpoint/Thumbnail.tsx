// Thumbnail: the small picture of a snapshot, from bytes that the row itself carries.
import { useEffect, useMemo } from 'preact/hooks';
import { markedOf } from '@/lib/domain/mark-shape';
import type { Mark, Snapshot } from '@/lib/domain/snapshot';
import { Picture } from '../picture/Picture';

interface Props {
  snapshot: Snapshot | undefined;
  /** What is drawn over it, where there is room to see it. */
  marks?: readonly Mark[];
  alt: string;
  class?: string;
  /** All of it is seen, with room left beside it; else it fills its box from the top. */
  whole?: boolean;
}

const LATER = { loading: 'lazy', decoding: 'async' } as const;

export function Thumbnail({ snapshot, marks = [], alt, class: className, whole = false }: Props) {
  const url = useMemo(() => {
    if (!snapshot?.thumbnail.length) return undefined;
    return URL.createObjectURL(new Blob([snapshot.thumbnail as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
    // A redacted picture has another hash; one that was destroyed elsewhere keeps its hash and has no bytes.
  }, [snapshot?.sha256, snapshot?.thumbnail.length]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  if (!url || !snapshot) return <span class={className} />;
  const marked = markedOf(snapshot, marks);
  return <Picture class={className} src={url} alt={alt} marked={marked} fill={!whole} small image={LATER} />;
}
