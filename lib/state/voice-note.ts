// Voice note: speaking onto a touchpoint; every second is kept at once, and what was not finished is kept at the next start.
import { type ReadonlySignal, signal } from '@preact/signals';
import { openTab } from '@/lib/browser/pages';
import type { Database } from '@/lib/db/database';
import { forgetRecording, keepPiece, keepRecording, loadRecording } from '@/lib/db/recordings';
import { checkSpaceOnce } from '@/lib/db/space';
import { AppError } from '@/lib/domain/app-error';
import { endingOf, MAIL_HEADER, readAttachmentType } from '@/lib/domain/attachment-type';
import { type Clock, elapsedAt, startClock, stopClock } from '@/lib/domain/clock';
import type { Text } from '@/lib/text/text';
import type { Attempt } from './error-reporter';
import { microphoneAccess, openMicrophone } from './microphone';
import { recordSound, type SoundRecorder } from './sound-recorder';
import type { Toasts } from './toasts';

/** Milliseconds of the longest note, and bytes that it takes at most. */
export const LONGEST_NOTE = 600_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** `asks`: the panel cannot ask for the microphone; a tab has to. */
export type VoiceState = 'off' | 'asks' | 'recording' | 'paused' | 'saving';

export interface VoiceNote {
  readonly state: ReadonlySignal<VoiceState>;
  /** Milliseconds spoken. */
  readonly spoken: ReadonlySignal<number>;
  /** Loudness of this moment, 0..1. */
  readonly level: ReadonlySignal<number>;
  start(touchpointId: string): Promise<void>;
  pause(): void;
  resume(): void;
  /** Keeps it at its touchpoint. */
  stop(): Promise<void>;
  discard(): Promise<void>;
  /** Opens the page that asks for the microphone. */
  ask(): Promise<void>;
  dismiss(): void;
}

interface Context {
  toasts: Toasts;
  attempt: Attempt;
  t: () => Text;
}

/** Held by whoever records: what another window speaks is not what a crash left. */
const LOCK = 'voice-note';
/** Milliseconds between two looks at level and clock. */
const TICK = 100;

export function newVoiceNote(db: Database, { toasts, attempt, t }: Context): VoiceNote {
  const state = signal<VoiceState>('off');
  const spoken = signal(0);
  const level = signal(0);
  let recorder: SoundRecorder | undefined;
  let clock: Clock = { elapsed: 0, runningSince: null };
  let pieces: Promise<unknown> = Promise.resolve();
  let letGo = () => {};
  let timer: ReturnType<typeof setInterval> | undefined;

  const now = () => elapsedAt(clock, performance.now());
  const tick = () => {
    spoken.value = now();
    level.value = state.value === 'recording' ? (recorder?.level() ?? 0) : 0;
    if (spoken.value >= LONGEST_NOTE && state.value === 'recording') void stop();
  };
  const end = async () => {
    clock = stopClock(clock, performance.now());
    clearInterval(timer);
    state.value = 'saving';
    await recorder?.stop();
    recorder = undefined;
    await pieces;
  };
  const off = () => {
    state.value = 'off';
    letGo();
  };
  const stop = () =>
    attempt(async () => {
      if (state.value === 'off' || state.value === 'saving') return;
      await end();
      try {
        await keepSpoken(db);
        toasts.show(t()('voice.kept'));
      } finally {
        off();
      }
    });

  // What a closed panel or a crash left is kept, unless another window is speaking just now.
  void navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await attempt(async () => (await keepSpoken(db)) && toasts.show(t()('voice.recovered')));
  });

  return {
    state,
    spoken,
    level,
    stop,
    start: (touchpointId) =>
      attempt(async () => {
        if (state.value !== 'off' && state.value !== 'asks') return;
        const access = await microphoneAccess();
        if (access === 'prompt') {
          state.value = 'asks';
          return;
        }
        await checkSpaceOnce(MOST_BYTES);
        letGo = await takeLock();
        try {
          const stream = await openMicrophone();
          clock = startClock({ elapsed: 0, runningSince: null }, performance.now());
          const onPiece = (blob: Blob) => {
            const piece = { touchpointId, duration: Math.round(now()), blob };
            pieces = pieces.then(() => keepPiece(db, piece)).catch(failed);
          };
          const failed = (error: unknown) => {
            void attempt(() => Promise.reject(error));
            void stop();
          };
          recorder = recordSound(stream, onPiece, () => failed(new AppError('recording-failed')));
          state.value = 'recording';
          timer = setInterval(tick, TICK);
          tick();
        } catch (error) {
          off();
          if (error instanceof AppError && error.code === 'microphone-refused') await openTab('microphone');
          throw error;
        }
      }),
    pause() {
      recorder?.pause();
      clock = stopClock(clock, performance.now());
      state.value = 'paused';
    },
    resume() {
      recorder?.resume();
      clock = startClock(clock, performance.now());
      state.value = 'recording';
    },
    discard: () =>
      attempt(async () => {
        await end();
        await forgetRecording(db);
        off();
        toasts.show(t()('voice.discarded'));
      }),
    ask: () =>
      attempt(async () => {
        state.value = 'off';
        await openTab('microphone');
      }),
    dismiss() {
      state.value = 'off';
    },
  };
}

/** Waits for nobody: a note that another window records is said. */
function takeLock(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      if (!lock) return reject(new AppError('recording-elsewhere'));
      return new Promise<void>((release) => resolve(release));
    });
  });
}

/** Makes an attachment of what was spoken; `false` where there is nothing, or nothing to keep it at. */
async function keepSpoken(db: Database): Promise<boolean> {
  const recording = await loadRecording(db);
  if (!recording) return false;
  const { touchpointId, duration, sound } = recording;
  const type = readAttachmentType(new Uint8Array(await sound.slice(0, MAIL_HEADER).arrayBuffer()));
  if (!type || !(await db.touchpoints.get(touchpointId))) {
    await forgetRecording(db);
    return false;
  }
  const { makeAttachment } = await import('@/lib/capture/added-file');
  const name = `voice-note.${endingOf(type)}`;
  await keepRecording(db, touchpointId, await makeAttachment(sound, type, name, 'voice-note', duration));
  return true;
}
