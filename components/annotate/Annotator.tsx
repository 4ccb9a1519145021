// Annotator: the picture editor in a dialog that fills the window, in the narrow panel as on a wide page.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { areaOf } from '@/lib/domain/mark-points';
import type { Area } from '@/lib/domain/snapshot';
import type { Annotation } from '@/lib/state/annotation';
import { Dialog } from '../controls/Dialog';
import { ToastList } from '../controls/Toasts';
import { useSpeech } from '../controls/text-context';
import styles from './annotate.module.css';
import { Inspector } from './Inspector';
import { Stage } from './Stage';
import { ToolBar } from './ToolBar';
import { useEditorKeys } from './use-editor-keys';

export interface AnnotatorProps {
  annotation: Annotation;
  /** What the picture is of. */
  title: string;
  /** Buttons beside the heading. */
  tools?: ComponentChildren;
  /** Burns areas in for good; resolves to whether it was done. Left out, nothing can be redacted here. */
  onRedact?: (areas: readonly Area[]) => Promise<boolean>;
  onClose: () => void;
}

export function Annotator({ annotation, title, tools, onRedact, onClose }: AnnotatorProps) {
  const { t } = useSpeech();
  const [zoom, setZoom] = useState(1);
  const [showCovered, setShowCovered] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  /** Where the focus goes as soon as it is drawn. */
  const next = useRef<'words' | 'shape' | null>(null);
  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
  const selected = annotation.selected.value;
  useLayoutEffect(() => {
    const target = next.current === 'words' ? find('[data-words]') : find(`[data-shape="${selected}"]`);
    if (next.current === null || !target) return;
    next.current = null;
    target.focus({ preventScroll: true });
  });
  const focusTool = () => find('[data-tools] input:checked')?.focus();
  // The dialog gives the focus to its way out, which is not what one came for.
  useEffect(() => focusTool(), []);
  const onKeyDown = useEditorKeys(annotation, root, focusTool);
  const { value: snapshot } = annotation.snapshot;
  const { value: picture } = annotation.picture;
  const focusSoon = (what: 'words' | 'shape') => {
    next.current = what;
  };
  return (
    <Dialog
      size="window"
      heading={t('mark.heading')}
      lead={<bdi>{title}</bdi>}
      tools={tools}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div ref={root} class={styles.editor}>
        <ToolBar
          annotation={annotation}
          zoom={zoom}
          redacts={onRedact !== undefined}
          onZoom={setZoom}
          onDraw={() => focusSoon('shape')}
          onDone={onClose}
        />
        <Inspector
          annotation={annotation}
          covered={snapshot?.covered.length ?? 0}
          showCovered={showCovered}
          onShowCovered={setShowCovered}
          onLeave={() => {
            const shape = find(`[data-shape="${selected}"]`);
            if (shape) shape.focus();
            else focusTool();
          }}
          onRedact={async () => {
            const areas = annotation.areas.value.map(areaOf);
            if (await onRedact?.(areas)) annotation.areas.value = [];
          }}
        />
        {snapshot && picture.status === 'ready' ? (
          <Stage
            annotation={annotation}
            snapshot={snapshot}
            url={picture.url}
            zoom={zoom}
            showCovered={showCovered}
            onDrawn={(writes) => focusSoon(writes ? 'words' : 'shape')}
            onWrite={() => find('[data-words]')?.focus()}
            onLeave={focusTool}
          />
        ) : (
          <p class={styles.missing}>{picture.status === 'missing' && t('mark.missing')}</p>
        )}
        <p class="visually-hidden" aria-live="polite">
          {annotation.said.value}
        </p>
        <ToastList toasts={annotation.toasts.list.value} onDismiss={annotation.toasts.dismiss} />
      </div>
    </Dialog>
  );
}
