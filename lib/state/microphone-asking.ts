// Microphone asking: the page that lets the browser ask for the microphone, which a side panel cannot.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Text } from '@/lib/text/text';
import { errorText } from './error-text';
import { openMicrophone } from './microphone';

export interface MicrophoneAsking {
  readonly allowed: ReadonlySignal<boolean>;
  /** Why it was not; `null` before, and afterwards where it was. */
  readonly problem: ReadonlySignal<string | null>;
  ask(): Promise<void>;
}

export function newMicrophoneAsking(t: () => Text): MicrophoneAsking {
  const allowed = signal(false);
  const problem = signal<string | null>(null);
  return {
    allowed,
    problem,
    async ask() {
      try {
        const stream = await openMicrophone();
        // It was only asked for: nothing is heard here.
        for (const track of stream.getTracks()) track.stop();
        allowed.value = true;
        problem.value = null;
      } catch (error) {
        problem.value = errorText(error, t());
      }
    },
  };
}
