// Use pages: gives the printed document its paper: sheets of one size, or long pages measured off what stands on them.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { LONGEST_PAGE, PAPER_MARGIN, type Sheet } from '@/lib/domain/paper';
import type { ExportSource } from '../contract';
import { longPages } from './long-pages';
import { longRules, pageName, SPARE, sheetRules } from './page-rules';
import type { PaperPlan } from './paper-plan';

interface Pages {
  root: RefObject<HTMLElement | null>;
  source: ExportSource;
  plan: PaperPlan;
  sheet: Sheet;
  long: boolean;
  /** Whether all is drawn, so that it can be measured. */
  whole: boolean;
  onPages: (pages: number | null) => void;
}

/** A block says so by `data-block`; long pages end between blocks. */
export function usePages({ root, source, plan, sheet, long, whole, onPages }: Pages): void {
  useLayoutEffect(() => {
    if (!root.current) return;
    if (!long) {
      onPages(null);
      const titles = plan.chapters.map(({ title }) => title);
      return adopt(sheetRules(sheet, source.map.map.name || source.t('untitled'), titles, source.t));
    }
    if (!whole) return;
    const blocks = [...root.current.querySelectorAll<HTMLElement>('[data-block]')];
    let leave: (() => void) | undefined;
    const measure = () => {
      const boxes = blocks.map((block) => block.getBoundingClientRect());
      const pages = longPages(boxes, LONGEST_PAGE - 2 * PAPER_MARGIN.side - SPARE);
      for (const [i, block] of blocks.entries()) {
        block.style.setProperty(
          'page',
          pageName(
            'long',
            pages.findLastIndex(({ first }) => first <= i),
          ),
        );
      }
      onPages(pages.length);
      leave?.();
      leave = adopt(longRules(sheet.width, pages));
    };
    // Pictures that come in make it longer.
    const observer = new ResizeObserver(measure);
    observer.observe(root.current);
    return () => {
      observer.disconnect();
      leave?.();
      for (const block of blocks) block.style.removeProperty('page');
    };
  }, [source, plan, sheet, long, whole]);
}

/** Adds rules to the page, and gives back how they are taken away. A sheet of its own, since the policy allows no inline style. */
function adopt(css: string): () => void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(css);
  document.adoptedStyleSheets.push(rules);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
  };
}
