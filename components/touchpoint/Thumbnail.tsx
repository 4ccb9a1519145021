// Thumbnail: the small picture of a snapshot, from bytes that the row itself carries.
import { useEffect, useMemo } from 'preact/hooks';
import type { Snapshot } from '@/lib/domain/snapshot';

interface Props {
  snapshot: Snapshot | undefined;
  alt: string;
  class?: string;
}

export function Thumbnail({ snapshot, alt, class: className }: Props) {
  const url = useMemo(() => {
    if (!snapshot) return undefined;
    return URL.createObjectURL(new Blob([snapshot.thumbnail as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
  }, [snapshot?.id]);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  if (!url) return <span class={className} />;
  return <img class={className} src={url} alt={alt} loading="lazy" decoding="async" />;
}
