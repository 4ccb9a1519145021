// Open report: makes a report and opens it as a page of its own, hearing of everything that goes wrong in it.
import { afterEach } from 'vitest';
import type { ExportFile, ExportSource } from '@/lib/export/contract';
import { html } from '@/lib/export/html/html';
import { OPTIONS, quietRun } from './drawn-source';

export async function fileOf(source: ExportSource, exporter = html): Promise<ExportFile & { text: string }> {
  const [file] = await exporter.run(source, OPTIONS, quietRun());
  if (!file) throw new Error('no file');
  return { ...file, text: await file.blob.text() };
}

export const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** Opens the report as a page of its own; tells what its policy refused and what went wrong in it. `still` runs no script. */
export async function open(
  text: string,
  width = 1280,
  still = false,
): Promise<{ page: Document; view: Window; trouble: string[] }> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.style.cssText = `width:${width}px;height:800px`;
  if (still) frame.setAttribute('sandbox', 'allow-same-origin');
  const trouble: string[] = [];
  const note = (kind: string) => (event: Event) =>
    trouble.push(
      `${kind} ${'violatedDirective' in event ? event.violatedDirective : ''}${(event as ErrorEvent).message ?? ''}`,
    );
  document.body.append(frame);
  const view = frame.contentWindow as Window & typeof globalThis;
  // The listeners must be there before the first byte is parsed.
  view.document.open();
  for (const kind of ['error', 'unhandledrejection']) view.addEventListener(kind, note(kind), true);
  view.document.addEventListener('securitypolicyviolation', note('csp'));
  view.document.write(text);
  view.document.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { page: view.document, view, trouble };
}
