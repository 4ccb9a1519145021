// Export options: what a person chose for the files, kept for the next time; the passphrase alone is not.
import { type Signal, signal } from '@preact/signals';
import { ALL_CONTENTS, type Contents } from '@/lib/domain/export-contents';
import type { Paper } from '@/lib/domain/paper';
import type { ExportOptions } from '@/lib/export/contract';
import { safeBaseName } from '@/lib/export/file-name';
import type { ExportChoice } from './export-choice';

export interface ExportSettings {
  readonly scale: Signal<number>;
  readonly theme: Signal<ExportChoice['theme']>;
  readonly contents: Signal<Contents>;
  /** Of what is printed. */
  readonly paper: Signal<Paper>;
  /** Of a bundle; empty: it is not locked. */
  readonly passphrase: Signal<string>;
  /** What is kept for the next time. */
  choice(): Omit<ExportChoice, 'formats'>;
  recall(choice: ExportChoice): void;
  options(baseName: string): ExportOptions;
}

export function newExportSettings(): ExportSettings {
  const scale = signal(1);
  const theme = signal<ExportChoice['theme']>('light');
  const contents = signal<Contents>(ALL_CONTENTS);
  const paper = signal<Paper>('a4');
  const passphrase = signal('');
  const choice = () => ({
    scale: scale.value,
    theme: theme.value,
    paper: paper.value,
    contents: contents.value,
  });
  return {
    scale,
    theme,
    contents,
    paper,
    passphrase,
    choice,
    recall(last) {
      scale.value = last.scale;
      theme.value = last.theme;
      contents.value = last.contents;
      paper.value = last.paper;
      passphrase.value = '';
    },
    options: (baseName) => ({
      baseName: safeBaseName(baseName),
      scale: scale.value,
      theme: theme.value,
      passphrase: passphrase.value === '' ? null : passphrase.value,
    }),
  };
}
