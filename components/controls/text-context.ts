// Text context: gives every component the catalogue and the language without passing them by hand.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Text } from '@/lib/text/text';

export interface Speech {
  t: Text;
  language: Language;
}

export const SpeechContext = createContext<Speech | null>(null);

/** The catalogue of the screen; throws outside a provider, which is a bug. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no SpeechContext above this component');
  return speech;
}
