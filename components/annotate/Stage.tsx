// Stage: the picture that is being marked up, as large as there is room or as a person zoomed, with all that lies on it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { WHOLE } from '@/lib/domain/mark-points';
import { numbersOf, unitOf, viewOf } from '@/lib/domain/mark-shape';
import type { Mark, Snapshot } from '@/lib/domain/snapshot';
import type { Annotation } from '@/lib/state/annotation';
import { useSpeech } from '../controls/text-context';
import { MarkShape } from '../picture/MarkShape';
import { EditableShape } from './EditableShape';
import { DrawnPreview, Shade } from './Overlays';
import { afterKey } from './shape-keys';
import { type Shape, shapesOf } from './shapes';
import styles from './stage.module.css';
import { useDrawing } from './use-drawing';

interface Props {
  annotation: Annotation;
  snapshot: Snapshot;
  url: string;
  /** 1: all of the picture fits, a tall one across. */
  zoom: number;
  /** Whether what was covered before the picture was taken is outlined. */
  showCovered: boolean;
  /** Something was drawn by pointer; whether its words are what comes next. */
  onDrawn: (writes: boolean) => void;
  onWrite: () => void;
  onLeave: () => void;
}

export function Stage({ annotation, snapshot, url, zoom, showCovered, onDrawn, onWrite, onLeave }: Props) {
  const { t } = useSpeech();
  const cropping = annotation.tool.value === 'crop';
  const view = viewOf({ ...snapshot, crop: cropping ? null : snapshot.crop });
  const shown = cropping ? WHOLE : (snapshot.crop ?? WHOLE);
  const unit = unitOf(viewOf(snapshot));
  const box = useRef<HTMLDivElement>(null);
  const fit = useFit(box, view);
  const width = Math.round(fit * zoom);
  const scale = width > 0 ? view.width / width : 1;
  const shapes = shapesOf(annotation, t);
  const { preview, handlers } = useDrawing({ annotation, shapes, size: snapshot, view, shown, onDrawn });
  const marks = new Map(annotation.marks.value.map((mark) => [mark.id, mark]));
  const numbers = numbersOf(annotation.marks.value);
  const selected = annotation.selected.value;

  const onKeyDown = (shape: Shape) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const next = afterKey(shape.points, event, snapshot, shown);
    if (next) annotation.reshape(shape.key, next);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const at = shapes.indexOf(shape);
      const other = shapes[at + 1] ?? shapes[at - 1];
      annotation.remove(shape.key);
      const next = box.current?.querySelector<SVGElement>(`[data-shape="${other?.key}"]`);
      if (next) next.focus();
      else onLeave();
    } else if ((event.key === 'Enter' || event.key === ' ') && shape.kind !== 'area') onWrite();
    else if (event.key === 'Escape') {
      annotation.selected.value = null;
      onLeave();
    } else return;
    event.preventDefault();
  };

  const drawn = (mark: Mark) => (
    <MarkShape
      mark={mark.kind === 'text' && mark.text.trim() === '' ? { ...mark, text: '…' } : mark}
      number={numbers.get(mark.id) ?? 0}
      picture={snapshot}
      view={view}
      unit={unit}
      words
    />
  );
  return (
    <div ref={box} class={styles.box}>
      <svg
        class={styles.stage}
        data-tool={annotation.tool.value}
        data-stage=""
        role="application"
        aria-label={t('mark.stage')}
        aria-description={t('mark.stage.keys')}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        width={width}
        height={Math.round((width * view.height) / view.width)}
        {...handlers}
      >
        <image href={url} width={snapshot.width} height={snapshot.height} preserveAspectRatio="none" />
        {showCovered &&
          snapshot.covered.map((area, index) => (
            <rect key={index} {...pixels(area, snapshot)} class={styles.covered} stroke-width={1.5 * scale} />
          ))}
        {shapes.map((shape) => {
          const mark = marks.get(shape.key);
          return (
            <EditableShape
              key={shape.key}
              shape={shape}
              words={mark?.text ?? ''}
              selected={selected === shape.key}
              size={snapshot}
              view={view}
              unit={unit}
              scale={scale}
              onSelect={() => {
                annotation.selected.value = shape.key;
              }}
              onKeyDown={onKeyDown(shape)}
            >
              {mark ? drawn(mark) : <Shade shape={shape} size={snapshot} view={view} />}
            </EditableShape>
          );
        })}
        {preview && <DrawnPreview annotation={annotation} points={preview} size={snapshot} view={view} unit={unit} />}
      </svg>
    </div>
  );
}

const pixels = (area: { x: number; y: number; width: number; height: number }, { width, height }: Snapshot) => ({
  x: area.x * width,
  y: area.y * height,
  width: area.width * width,
  height: area.height * height,
});

/** CSS pixels of width at which the picture fits its box; a page that is taller than wide is read across, from its top. */
function useFit(box: { current: HTMLElement | null }, { width, height }: { width: number; height: number }): number {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    look.observe(element);
    return () => look.disconnect();
  }, []);
  if (height > width * 1.4) return Math.min(room.width, width);
  return Math.min(room.width, (room.height * width) / height, Math.max(width, 640));
}
