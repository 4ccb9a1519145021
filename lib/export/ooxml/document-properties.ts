// Document properties: what a file manager and the program that opens it say of a file: its title, when and with what it was made.
import { xmlText } from '../xml';
import type { OfficePackage } from './office-package';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface DocumentProperties {
  title: string;
  /** Epoch ms. */
  madeAt: number;
  appVersion: string;
  /** BCP 47. */
  language: string;
}

/** Adds the two parts that hold them. */
export function addProperties(
  office: OfficePackage,
  { title, madeAt, appVersion, language }: DocumentProperties,
): void {
  const at = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  office.relate('', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  office.relate('', 'extended-properties', 'docProps/app.xml');
  office.part(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(title)}</dc:title><dc:creator>Walkmap ${xmlText(appVersion)}</dc:creator>` +
      `${when('created')}${when('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  office.part(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Walkmap</Application></Properties>`,
  );
}
