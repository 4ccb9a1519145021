// Strange sheets: what the tables of the strange map must say, worked out beside the extension that wrote them.
import { placeMap } from '@/lib/domain/place-map';
import type { Sheet } from '@/lib/export/tables/sheet';
import { sheetsOf } from '@/lib/export/tables/sheets';
import { newTableSource } from '@/lib/export/tables/table-source';
import { withoutNotXml } from '@/lib/export/xml';
import { loadText } from '@/lib/text/text';
import { START } from './rows';
import { strangeMap } from './strange-map';

export async function strangeSheets(touchpoints: number): Promise<Sheet[]> {
  const { rows } = strangeMap({ touchpoints });
  const made = { at: START, appVersion: '0.0.0' };
  const source = { map: placeMap(rows), mapRows: rows, t: await loadText('en'), language: 'en', made } as const;
  return sheetsOf(newTableSource(source, []));
}

/** A text as an XML file can hold it, its lines broken as every reader breaks them. */
export const asXmlHolds = (text: string): string => withoutNotXml(text.replace(/\r\n?/g, '\n'));
