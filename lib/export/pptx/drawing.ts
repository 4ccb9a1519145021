// Drawing: what the slides of a deck are drawn from.
import type { Redaction } from '@/lib/domain/snapshot';
import type { ExportSource } from '../contract';
import type { DeckPictures } from './deck-pictures';
import type { Deck } from './plan-deck';

export interface Drawing {
  deck: Deck;
  pictures: DeckPictures;
  /** Of all pictures. */
  redactions: readonly Redaction[];
  source: ExportSource;
}
