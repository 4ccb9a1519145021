// Mermaid: the journey as a few lines of text that wikis, READMEs and chat tools draw as a diagram.
import { newTextExporter } from '../text-file';
import { journeyDiagram } from './journey-diagram';

export const mermaid = newTextExporter('mermaid', 'text/vnd.mermaid', (source) => ({
  pieces: [() => journeyDiagram(source)],
}));
