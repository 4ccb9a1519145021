// Stage map: renders a map unseen in this page, to measure it and to draw what stands where.
import { render } from 'preact';
import { cutPlan, type GridPlan, planGrid } from '@/components/map/slots';
import type { Id } from '@/lib/domain/id';
import { newBreather } from '../breather';
import type { ExportSource } from '../contract';
import { listEvidence } from '../evidence';
import { summarize } from '../html/summary-model';
import { journeyFacts } from '../journey-facts';
import type { Size } from './drawing';
import { PictureFrame } from './PictureFrame';

/** Columns that are laid out in one go; all of a long map at once would take half a second. */
const PORTION = 12;

export interface Staging {
  theme: 'light' | 'dark';
  thumbnail: (snapshotId: Id) => string | undefined;
}

/** The map in its frame, of which the columns of a stretch are drawn. */
export interface StagedPart {
  frame: HTMLElement;
  /** CSS pixels from the first column's left edge. */
  from: number;
  to: number;
}

export interface StagedMap {
  /** The first has what is there once: heading, lane heads, stages, curves. */
  parts: readonly StagedPart[];
  /** CSS pixels, whole ones. */
  size: Size;
  remove(): void;
}

/** The map in its frame, laid out in this page but unseen. The caller takes its parent out of the page. */
export function stageFrame(
  source: ExportSource,
  { theme, thumbnail }: Staging,
  plan?: GridPlan,
  facts = frameFacts(source),
): HTMLElement {
  const place = document.createElement('div');
  place.className = 'p-measure';
  // Colours of the tokens follow it, whatever the page around is.
  place.style.colorScheme = theme;
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  document.body.append(place);
  render(<PictureFrame source={source} facts={facts} thumbnail={thumbnail} plan={plan} />, place);
  return place.firstElementChild as HTMLElement;
}

const frameFacts = (source: ExportSource) => journeyFacts(source, summarize(source, listEvidence(source)));

/**
 * The whole map part by part, all of the same size, with rows as high as the highest of their cells; only the first
 * `columns`, where that is said. The caller removes it. Rejects with AbortError when `signal` says so.
 */
export async function stageMap(
  source: ExportSource,
  staging: Staging,
  signal: AbortSignal,
  columns = Infinity,
): Promise<StagedMap> {
  const plan = planGrid(source.map);
  const count = Math.min(columns, plan.all.length);
  const parts: StagedPart[] = [];
  const remove = () => {
    for (const { frame } of parts) {
      const place = frame.parentElement as HTMLElement;
      render(null, place);
      place.remove();
    }
  };
  try {
    const breathe = newBreather(signal);
    const facts = frameFacts(source);
    const heights: number[] = [];
    for (let from = 0; from < count; from += PORTION) {
      const to = Math.min(count, from + PORTION);
      const cut = cutPlan(plan, { from, to, columnIds: new Set() });
      // Curves are drawn once, all along the map.
      const frame = stageFrame(source, staging, { ...cut, from: 0, to: from === 0 ? count : 0 }, facts);
      const [start, end] = [plan.all[from]?.x ?? 0, plan.all[to]?.x ?? plan.width];
      parts.push({ frame, from: start, to: end });
      for (const [row, { height }] of rowsOf(frame)
        .map((one) => one.getBoundingClientRect())
        .entries()) {
        heights[row] = Math.max(heights[row] ?? 0, height);
      }
      await breathe();
    }
    for (const { frame } of parts) {
      for (const [row, element] of rowsOf(frame).entries()) element.style.height = `${heights[row]}px`;
    }
  } catch (error) {
    remove();
    throw error;
  }
  const { width = 0, height = 0 } = parts[0]?.frame.getBoundingClientRect() ?? {};
  return { parts, size: { width: Math.ceil(width), height: Math.ceil(height) }, remove };
}

const rowsOf = (frame: HTMLElement): HTMLTableRowElement[] => [...(frame.querySelector('table')?.rows ?? [])];

/** A transparent pixel: thumbnails have a fixed size, so what is in them does not matter for measuring. */
const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** The map in its frame, in CSS pixels. */
export async function measureMap(source: ExportSource): Promise<Size> {
  const staging: Staging = { theme: 'light', thumbnail: () => EMPTY_PICTURE };
  const staged = await stageMap(source, staging, new AbortController().signal);
  staged.remove();
  return staged.size;
}
