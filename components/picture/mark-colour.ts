// Mark colour: what the named colours of marks look like; values stand in the tokens, so that every export has the same.
import type { MarkColour } from '@/lib/domain/snapshot';

export const FONT = 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif';

/** Around every mark, so that it is seen on whatever lies below. */
export const EDGE_COLOUR = 'var(--mark-edge)';

export const colourOf = (colour: MarkColour): string => `var(--mark-${colour})`;

/** Of words on a plate of that colour. */
export const onColour = (colour: MarkColour): string =>
  colour === 'amber' ? 'var(--mark-on-amber)' : 'var(--mark-on)';
