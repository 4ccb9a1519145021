// Panel screen: the whole side panel, for the state that the open walkthrough is in.
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { later } from '@/components/controls/Later';
import { ToastList } from '@/components/controls/Toasts';
import { useSpeech } from '@/components/controls/text-context';
import type { ElsewhereDraft } from '@/components/touchpoint/ElsewhereDialog';
import { TouchpointCard } from '@/components/touchpoint/TouchpointCard';
import { TouchpointList } from '@/components/touchpoint/TouchpointList';
import { cleanLine } from '@/lib/domain/row';
import { emotionOfKey } from '@/lib/domain/scale';
import type { Touchpoint } from '@/lib/domain/touchpoint';
import type { Walkthrough } from '@/lib/domain/walkthrough';
import type { Appearance } from '@/lib/state/appearance';
import type { Panel } from '@/lib/state/panel';
import type { OpenRun } from '@/lib/state/panel-data';
import type { OnGoing } from '@/lib/state/waits';
import { AutoCapture } from './AutoCapture';
import { GoingLine } from './GoingLine';
import { PageNote } from './PageNote';
import { PanelFooter } from './PanelFooter';
import { PanelHeader } from './PanelHeader';
import { RunComments } from './RunComments';
import { SnapshotBar } from './SnapshotBar';
import { StartScreen } from './StartScreen';
import { WaitList } from './WaitList';
import styles from './walkthrough.module.css';

const SetupDialog = later(() => import('./SetupDialog').then((module) => module.SetupDialog));
const Guide = later(() => import('./Guide').then((module) => module.Guide));
const EndOfRun = later(() => import('./EndOfRun').then((module) => module.EndOfRun));
const RunState = later(() => import('./RunState').then((module) => module.RunState));
const PickingBar = later(() => import('./PickingBar').then((module) => module.PickingBar));
const CameDialog = later(() => import('./CameDialog').then((module) => module.CameDialog));
const ElsewhereDialog = later(() =>
  import('@/components/touchpoint/ElsewhereDialog').then((module) => module.ElsewhereDialog),
);

interface ScreenProps {
  panel: Panel;
  appearance: Appearance;
  /** What else the start screen has: a shop pack to open, and that a backup is old. */
  notice?: ComponentChildren;
}

export function PanelScreen({ panel, appearance, notice }: ScreenProps) {
  const run = panel.data.run.value;
  const [came, setCame] = useState<OnGoing | null>(null);
  useFocusKept(run ? run.walkthrough.id : run);
  return (
    <>
      {run === undefined && <main class={styles.panel} />}
      {run === null && <StartScreen panel={panel} appearance={appearance} notice={notice} onCame={setCame} />}
      {run && <Walking key={run.walkthrough.id} panel={panel} appearance={appearance} run={run} onCame={setCame} />}
      {came && <CameDialog panel={panel} wait={came} onClose={() => setCame(null)} />}
      <ToastList toasts={panel.toasts.list.value} onDismiss={panel.toasts.dismiss} />
    </>
  );
}

interface Props {
  panel: Panel;
  appearance: Appearance;
  run: OpenRun;
  onCame: (wait: OnGoing) => void;
}

function Walking({ panel, appearance, run, onCame }: Props) {
  const { t } = useSpeech();
  const [open, setOpen] = useState<'setup' | 'elsewhere' | 'picture' | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const replaced = useRef<string | null>(null);
  const current = panel.data.current.value;
  const { recording, state } = run.walkthrough;
  const [ending, setEnding] = useEnding(run.walkthrough);
  const toAdd = panel.waits.toAdd.value;
  useEmotionKeys(panel);
  const picking = usePicking(panel);
  const main = useTopFor(current?.id);
  const close = () => setOpen(null);
  const drafts = useRef<Partial<Record<'elsewhere' | 'picture', ElsewhereDraft | null>>>({});
  const keepDraft = (of: 'elsewhere' | 'picture') => ({
    draft: drafts.current[of],
    onDraft: (draft: ElsewhereDraft | null) => {
      drafts.current[of] = draft;
    },
  });
  const addPicture = () => setOpen('picture');
  const replacePicture = useCallback(({ id }: Touchpoint) => {
    replaced.current = id;
    chooser.current?.click();
  }, []);
  return (
    <div class={styles.panel}>
      <PanelHeader panel={panel} run={run} onSetUp={() => setOpen('setup')} />
      <GoingLine panel={panel} runId={run.walkthrough.id} onCame={onCame} />
      <main ref={main} class={styles.main}>
        {recording === 'recording' ? (
          <div class={styles.capture}>
            {run.brief && <Guide panel={panel} run={run} brief={run.brief} />}
            {picking ? (
              <PickingBar panel={panel} />
            ) : (
              <SnapshotBar panel={panel} onElsewhere={() => setOpen('elsewhere')} onAddPicture={addPicture} />
            )}
            <AutoCapture panel={panel} run={run} />
            <PageNote panel={panel} onElsewhere={addPicture} />
          </div>
        ) : (
          state === 'draft' && (
            <p class={styles.lead}>{t(recording === 'paused' ? 'run.paused-lead' : 'run.finished-lead')}</p>
          )
        )}
        {state !== 'draft' && <RunState panel={panel} walkthrough={run.walkthrough} />}
        <RunComments panel={panel} runId={run.walkthrough.id} />
        {ending && <EndOfRun panel={panel} run={run} onClose={() => setEnding(false)} />}
        {current ? (
          <TouchpointCard panel={panel} run={run} touchpoint={current} />
        ) : (
          <p class={styles.empty}>{t('snapshot.first')}</p>
        )}
        <WaitList panel={panel} runId={run.walkthrough.id} onCame={onCame} />
        {run.touchpoints.length > 0 && (
          <TouchpointList panel={panel} run={run} currentId={current?.id} onReplacePicture={replacePicture} />
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file && replaced.current) void panel.touchpoint.replacePicture(replaced.current, file);
            event.currentTarget.value = '';
          }}
        />
      </main>
      <PanelFooter panel={panel} walkthrough={run.walkthrough} ending={ending} onEnd={() => setEnding(!ending)} />
      {open === 'setup' && <SetupDialog panel={panel} run={run} appearance={appearance} onClose={close} />}
      {open === 'elsewhere' && (
        <ElsewhereDialog panel={panel} channel="phone" title="" {...keepDraft('elsewhere')} onClose={close} />
      )}
      {toAdd && (
        <ElsewhereDialog
          panel={panel}
          channel={toAdd.channel}
          title={toAdd.title}
          measured={toAdd.time}
          onClose={() => {
            panel.waits.toAdd.value = null;
          }}
        />
      )}
      {open === 'picture' && (
        <ElsewhereDialog
          panel={panel}
          channel="web"
          title={cleanLine(panel.page.title.value)}
          {...keepDraft('picture')}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Whether the questions of the end are open: from the moment a run is finished here, and whenever somebody asks for them. */
function useEnding({ recording, state }: Pick<Walkthrough, 'recording' | 'state'>) {
  const [ending, setEnding] = useState(false);
  const was = useRef(recording);
  useEffect(() => {
    if (recording === 'finished' && was.current !== 'finished') setEnding(true);
    was.current = recording;
  }, [recording]);
  useEffect(() => {
    if (state !== 'draft') setEnding(false);
  }, [state]);
  // What had the focus goes with the questions: it stays with the button that opens them.
  const shown = useRef(ending);
  useLayoutEffect(() => {
    if (shown.current && !ending) document.querySelector<HTMLElement>('[data-focus="end"]')?.focus();
    shown.current = ending;
  }, [ending]);
  return [ending, setEnding] as const;
}

/** An element that scrolls back to its top when another touchpoint is shown, so that its picture is seen at once. */
function useTopFor(id: string | undefined) {
  const element = useRef<HTMLElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    element.current?.scrollTo({ top: 0 });
    // In a low window the panel scrolls as a whole, and its top is not yet the touchpoint.
    const low = document.documentElement.scrollHeight > innerHeight;
    if (low && id !== shown.current) element.current?.querySelector('article')?.scrollIntoView({ block: 'start' });
    shown.current = id;
  }, [id]);
  return element;
}

/** Whether something is being picked; afterwards the focus is back on the button that began it. */
function usePicking(panel: Panel): boolean {
  const kind = panel.picking.kind.value;
  const was = useRef(kind);
  useLayoutEffect(() => {
    const from = was.current === 'cover' ? 'mask-kinds' : 'more-ways';
    if (was.current && !kind) document.querySelector<HTMLElement>(`[data-focus="${from}"]`)?.focus();
    was.current = kind;
  }, [kind]);
  return kind !== null;
}

/** Puts the focus on the main button when another screen has taken out what had it. */
function useFocusKept(screen: string | null | undefined): void {
  const shown = useRef(screen);
  useLayoutEffect(() => {
    const changed = shown.current !== undefined && shown.current !== screen;
    shown.current = screen;
    if (changed && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    }
  }, [screen]);
}

/** Keys 1 to 5 rate the touchpoint in the card, 0 takes the rating back, wherever nothing is being typed. */
function useEmotionKeys(panel: Panel): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('textarea, input:not([type=radio]), select, dialog')
      )
        return;
      const touchpoint = panel.data.current.value;
      const emotion = emotionOfKey(event.key);
      if (panel.data.run.value?.walkthrough.state === 'final') return;
      if (!touchpoint || (emotion === null && event.key !== '0')) return;
      event.preventDefault();
      void panel.touchpoint.rate(touchpoint.id, 'emotion', emotion);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [panel]);
}
