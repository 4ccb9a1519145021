// CJML: the journey in the terms of SINTEF's Customer Journey Modelling Language, for tools and researchers.
import { newTextExporter } from '../text-file';
import { cjmlDocument } from './cjml-document';

export const cjml = newTextExporter('cjml', 'application/xml', cjmlDocument);
