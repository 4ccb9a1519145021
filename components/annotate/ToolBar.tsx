// Tool bar: what to draw, in which colour, what to take back, and how large the picture is seen.
import {
  Circle,
  Crop,
  EyeOff,
  Highlighter,
  type LucideIcon,
  MousePointer2,
  MoveUpRight,
  Redo2,
  Square,
  Type,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { placedAt, pointsOf, WHOLE } from '@/lib/domain/mark-points';
import { MARK_COLOURS, MARK_KINDS } from '@/lib/domain/snapshot';
import type { Annotation, Tool } from '@/lib/state/annotation';
import controls from '../controls/controls.module.css';
import { useSpeech } from '../controls/text-context';
import styles from './annotate.module.css';
import { CalloutIcon } from './CalloutIcon';
import { draw, kindOf } from './shapes';

interface Props {
  annotation: Annotation;
  zoom: number;
  /** Whether something can be redacted here. */
  redacts: boolean;
  onZoom: (zoom: number) => void;
  /** Something was drawn by key. */
  onDraw: () => void;
  onDone: () => void;
}

const ICONS: Record<Tool, LucideIcon> = {
  select: MousePointer2,
  arrow: MoveUpRight,
  box: Square,
  ellipse: Circle,
  text: Type,
  callout: CalloutIcon,
  highlight: Highlighter,
  crop: Crop,
  redact: EyeOff,
};

/** Where a crop by key begins: nearly all of the picture. */
const FIRST_CROP = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };

const ZOOMS = [1, 1.5, 2, 3, 4, 6];

export function ToolBar({ annotation, zoom, redacts, onZoom, onDraw, onDone }: Props) {
  const { t } = useSpeech();
  const { tool, undoList } = annotation;
  const tools: Tool[] = ['select', ...MARK_KINDS, 'crop', ...(redacts ? (['redact'] as const) : [])];
  const [before, after] = [undoList.canUndo.value, undoList.canRedo.value];
  const at = ZOOMS.indexOf(zoom);
  const zoomTo = (index: number) => onZoom(ZOOMS[index] ?? zoom);
  /** Enter draws in the middle of what is in sight, for whoever does not point. */
  const drawHere = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || tool.value === 'select') return;
    event.preventDefault();
    const { value: snapshot } = annotation.snapshot;
    if (!snapshot) return;
    const shown = snapshot.crop ?? WHOLE;
    const [x, y] = middleOf(event.currentTarget as Element) ?? [0.5, 0.5];
    const at = [shown.x + x * shown.width, shown.y + y * shown.height] as const;
    if (tool.value !== 'crop') draw(annotation, tool.value, placedAt(kindOf(tool.value), snapshot, shown, ...at));
    else if (annotation.crop.value) annotation.selected.value = 'crop';
    else draw(annotation, 'crop', pointsOf(FIRST_CROP));
    onDraw();
  };
  return (
    <div class={styles.bar}>
      <fieldset class={styles.choices} data-tools="" onKeyDown={drawHere}>
        <legend class="visually-hidden">{t('mark.tools')}</legend>
        {tools.map((one) => {
          const Icon = ICONS[one];
          const name = toolName(t, one);
          return (
            <label key={one} class={styles.choice} title={name}>
              <input
                type="radio"
                name="mark-tool"
                class="visually-hidden"
                aria-label={name}
                checked={tool.value === one}
                onChange={() => {
                  annotation.settle();
                  tool.value = one;
                }}
              />
              <Icon size={18} />
            </label>
          );
        })}
      </fieldset>
      <Colours annotation={annotation} />
      <div class={styles.buttons}>
        <Do
          name={before ? t('doing.undo.named', { what: before.label }) : t('action.undo')}
          off={!before}
          onClick={annotation.undo}
        >
          <Undo2 size={17} />
        </Do>
        <Do
          name={after ? t('doing.redo.named', { what: after.label }) : t('action.redo')}
          off={!after}
          onClick={annotation.redo}
        >
          <Redo2 size={17} />
        </Do>
        <Do name={t('mark.zoom.out')} off={at <= 0} onClick={() => zoomTo(at - 1)}>
          <ZoomOut size={17} />
        </Do>
        <Do name={t('mark.zoom.in')} off={at === ZOOMS.length - 1} onClick={() => zoomTo(at + 1)}>
          <ZoomIn size={17} />
        </Do>
        <button type="button" class={`${controls.button} ${controls.primary} ${styles.done}`} onClick={onDone}>
          {t('mark.done')}
        </button>
      </div>
    </div>
  );
}

function Colours({ annotation }: { annotation: Annotation }) {
  const { t } = useSpeech();
  const mark = annotation.marks.value.find(({ id }) => id === annotation.selected.value);
  const chosen = mark?.colour ?? annotation.colour.value;
  return (
    <fieldset class={styles.choices}>
      <legend class="visually-hidden">{t('mark.colours')}</legend>
      {MARK_COLOURS.map((colour) => (
        <label key={colour} class={`${styles.choice} ${styles.colour}`} title={t(`mark.colour.${colour}`)}>
          <input
            type="radio"
            name="mark-colour"
            class="visually-hidden"
            aria-label={t(`mark.colour.${colour}`)}
            checked={chosen === colour}
            onChange={() => {
              if (mark) annotation.recolour(mark.id, colour);
              else annotation.colour.value = colour;
            }}
          />
          <span class={styles.drop} data-colour={colour} />
        </label>
      ))}
    </fieldset>
  );
}

function Do({
  name,
  off,
  onClick,
  children,
}: {
  name: string;
  off: boolean;
  onClick: () => unknown;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.icon} ${controls.quiet}`}
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => void (off || onClick())}
    >
      {children}
    </button>
  );
}

export function toolName(t: ReturnType<typeof useSpeech>['t'], tool: Tool): string {
  if (tool === 'select' || tool === 'crop' || tool === 'redact') return t(`mark.tool.${tool}`);
  return t(`mark.kind.${tool}`);
}

/** The middle of what is in sight of the picture, 0..1 of what it shows; it may be scrolled. */
function middleOf(bar: Element): [number, number] | undefined {
  const stage = bar.closest('dialog')?.querySelector('[data-stage]');
  const box = stage?.parentElement?.getBoundingClientRect();
  const picture = stage?.getBoundingClientRect();
  if (!box || !picture || picture.width === 0) return undefined;
  const middle = (from: number, to: number, start: number, length: number) =>
    ((Math.max(from, start) + Math.min(to, start + length)) / 2 - start) / length;
  return [
    middle(box.left, box.right, picture.left, picture.width),
    middle(box.top, box.bottom, picture.top, picture.height),
  ];
}
