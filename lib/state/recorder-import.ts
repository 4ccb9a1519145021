// Recorder import: a recording of the browser's developer tools, as a brief to walk or as the beginnings of a walkthrough.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { trash } from '@/lib/db/trash';
import { cutText } from '@/lib/domain/cut-text';
import { guessChannel } from '@/lib/domain/guess-channel';
import { BLANK_STEP } from '@/lib/domain/planned-steps';
import { newDraft, type TouchpointDraft } from '@/lib/domain/touchpoint-draft';
import { patternOf } from '@/lib/domain/url-pattern';
import { addBroughtBrief } from '@/lib/import/add-brief';
import { type Detail, type RecordedMoment, type RecordedWalk, walkOf } from '@/lib/import/recorder/recorded-walk';
import { parseRecording, type Recording } from '@/lib/import/recorder/recording';
import type { Preferences } from '@/lib/settings/preferences';
import { sayAction } from '@/lib/text/recorded-words';
import type { Text } from '@/lib/text/text';
import { type BringIn, type BringPlaces, newBringIn } from './bring-in';
import { newCleaner } from './clean-words';
import { newAttempt } from './error-reporter';
import { errorText } from './error-text';
import { type ImportTarget, newImportTarget } from './import-target';

export type { Detail, RecordedMoment };

export type RecordedAs = 'brief' | 'walkthrough';

export interface RecorderImport {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly name: ReadonlySignal<string>;
  readonly as: Signal<RecordedAs>;
  readonly detail: Signal<Detail>;
  readonly walk: ReadonlySignal<RecordedWalk | null>;
  readonly target: ImportTarget;
  readonly bring: Pick<BringIn, 'writing' | 'problem' | 'stop'>;
  /** Throws `recording-foreign` and `recording-too-large`. */
  look(file: File): Promise<void>;
  take(): Promise<void>;
  close(): void;
}

export interface RecorderPlaces extends BringPlaces {
  preferences: () => Pick<Preferences, 'names'>;
}

/** Pages from which on they alone are steps enough. */
const ENOUGH_PAGES = 3;

export function newRecorderImport(places: RecorderPlaces): RecorderImport {
  const { db, text, toasts, show, preferences } = places;
  const attempt = newAttempt(toasts, text);
  const [isOpen, name] = [signal(false), signal('')];
  const as = signal<RecordedAs>('brief');
  const detail = signal<Detail>('pages');
  const recording = signal<Recording | null>(null);
  const failure = signal<string | null>(null);
  const bring = newBringIn(places);
  const target = newImportTarget(db, text);
  const walkWith = (given: Recording, wanted: Detail) => walkOf(given, wanted, newCleaner(preferences()));
  const walk = computed(() => recording.value && walkWith(recording.value, detail.value));
  const close = () => {
    bring.stop();
    isOpen.value = false;
    recording.value = null;
  };
  const takeBrief = async ({ startUrl, moments }: RecordedWalk) => {
    const { project, into } = target.chosen();
    const title = 'name' in into ? into.name : '';
    const steps = moments.map((moment) => ({
      ...BLANK_STEP,
      title: titleOf(moment, text()),
      channel: guessChannel(moment.url),
      lookFor: cutText(moment.actions.map((action) => sayAction(action, text())).join('\n'), 10_000),
      urlPattern: moment.url === null ? null : cutText(patternOf(moment.url), 500),
      url: moment.url,
    }));
    const draft = { title, startUrl: startUrl === null ? null : cutText(startUrl, 500), steps };
    const { projectId, newProject, briefId } = await addBroughtBrief(db, project, draft);
    const undo = () => attempt(() => trash(db, newProject ? 'projects' : 'briefs', newProject ? projectId : briefId));
    const action = { label: text()('action.undo'), run: () => void undo() };
    toasts.show(text()('bring.recorder.done', { name: title }), { action });
    show(projectId);
    close();
  };
  return {
    isOpen,
    name,
    as,
    detail,
    walk,
    target,
    bring: { ...bring, problem: computed(() => failure.value ?? bring.problem.value) },
    async look(file) {
      const read = parseRecording(new Uint8Array(await file.arrayBuffer()));
      const pages = walkWith(read, 'pages');
      failure.value = null;
      bring.forget();
      await target.begin(pages.title || file.name.replace(/\.[^.]{1,5}$/, ''));
      name.value = file.name;
      as.value = 'brief';
      detail.value = pages.moments.length >= ENOUGH_PAGES ? 'pages' : 'presses';
      recording.value = read;
      isOpen.value = true;
    },
    async take() {
      const ready = walk.value;
      if (!ready || ready.moments.length === 0) return;
      failure.value = null;
      if (as.value === 'walkthrough') {
        const touchpoints = ready.moments.map((moment) => ({ draft: draftOf(moment, text()) }));
        if (await bring.take({ ...target.chosen(), touchpoints })) close();
        return;
      }
      try {
        await takeBrief(ready);
      } catch (error) {
        failure.value = errorText(error, text());
      }
    },
    close,
  };
}

function titleOf({ is, title }: RecordedMoment, t: Text): string {
  if (title === '') return t('untitled');
  return is === 'press' ? cutText(sayAction({ is, name: title }, t), 500) : title;
}

/** Nobody was there: what a program did is assumed of a customer. */
function draftOf(moment: RecordedMoment, t: Text): TouchpointDraft {
  const { url, actions } = moment;
  const doing = cutText(actions.map((action) => sayAction(action, t)).join('\n'), 10_000);
  return newDraft({ title: titleOf(moment, t), url, channel: guessChannel(url), doing });
}
