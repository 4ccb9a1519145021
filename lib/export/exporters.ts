// Exporters: every format behind one contract, each loaded when it is first used.
import type { ExportId } from '@/lib/domain/export-format';
import type { Exporter } from './contract';

const LOADERS: Record<ExportId, () => Promise<Exporter>> = {
  bundle: async () => (await import('./bundle/bundle')).bundle,
  html: async () => (await import('./html/html')).html,
  pptx: async () => (await import('./pptx/pptx')).pptx,
  png: async () => (await import('./png/png')).png,
  svg: async () => (await import('./svg/svg')).svg,
  xlsx: async () => (await import('./xlsx/xlsx')).xlsx,
  csv: async () => (await import('./csv/csv')).csv,
  markdown: async () => (await import('./markdown/markdown')).markdown,
  mermaid: async () => (await import('./mermaid/mermaid')).mermaid,
  drawio: async () => (await import('./drawio/drawio')).drawio,
  cjml: async () => (await import('./cjml/cjml')).cjml,
  jira: async () => (await import('./jira/jira')).jira,
};

export async function loadExporter(id: ExportId): Promise<Exporter> {
  return LOADERS[id]();
}
