// Layers: the table of `architecture.md` as data: which folder may import which, and which packages.

export interface Layer {
  /** A file belongs to the layer with the longest folder that it lies under. */
  folder: string;
  /** Folders (and everything below) that it may import besides its own. */
  may: readonly string[];
  /** Folders of which it may import types only. */
  mayTypes?: readonly string[];
  /** Packages it may import, by exact name. */
  packages?: readonly string[];
}

const ZOD = 'zod/mini';
const SIGNALS = '@preact/signals';
const DRAG = [
  '@atlaskit/pragmatic-drag-and-drop/element/adapter',
  '@atlaskit/pragmatic-drag-and-drop/combine',
  '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element',
];
const PREACT = ['preact', 'preact/hooks', SIGNALS];

export const LAYERS: readonly Layer[] = [
  { folder: 'lib/domain', may: [], packages: [ZOD, 'fractional-indexing'] },
  { folder: 'lib/db', may: ['lib/domain'], packages: [ZOD, SIGNALS, 'dexie', 'ulid'] },
  {
    folder: 'lib/browser',
    may: ['lib/domain'],
    packages: ['wxt/browser'],
  },
  { folder: 'lib/protocol', may: ['lib/domain', 'lib/browser'], packages: [ZOD] },
  { folder: 'lib/text', may: ['lib/domain'] },
  { folder: 'lib/settings', may: ['lib/domain', 'lib/browser'], packages: [ZOD] },
  { folder: 'lib/safekeeping', may: ['lib/domain', 'lib/db', 'lib/browser'], packages: [ZOD, 'dexie'] },
  { folder: 'lib/page', may: ['lib/domain'], packages: [ZOD] },
  {
    folder: 'lib/capture',
    // `lib/page` holds what a visited page answers and the colour of a cover: the worker parses one and looks for the other.
    may: ['lib/domain', 'lib/db', 'lib/browser', 'lib/protocol', 'lib/safekeeping', 'lib/settings', 'lib/page'],
    packages: [ZOD],
  },
  { folder: 'lib/analysis', may: ['lib/domain'] },
  { folder: 'lib/bundle', may: ['lib/domain'], packages: [ZOD] },
  {
    folder: 'lib/export',
    may: [
      'lib/domain',
      'lib/bundle',
      'lib/db',
      'lib/text',
      'components/map',
      'components/picture',
      'components/review',
      'components/controls',
      'assets',
    ],
    packages: [...PREACT, ZOD, 'client-zip', 'dexie', 'fflate', 'html-to-image', 'preact-render-to-string'],
  },
  { folder: 'lib/import', may: ['lib/domain', 'lib/bundle', 'lib/db'], packages: [ZOD, 'fflate', 'postal-mime'] },
  { folder: 'lib/sample', may: ['lib/domain', 'lib/db', 'lib/capture', 'lib/text'] },
  { folder: 'lib/template', may: ['lib/domain', 'lib/text'] },
  { folder: 'lib/sync', may: ['lib/domain', 'lib/db'], packages: [ZOD] },
  { folder: 'lib/state', may: ['lib'], packages: [SIGNALS, ZOD] },
  // A picture with its marks is drawn by one component wherever it stands: in the panel, on the map and in every export.
  // So are the questions of a checklist: in the panel, in a brief and where runs are reviewed; and a reviewer's comments.
  {
    folder: 'components',
    may: [
      'components/controls',
      'components/picture',
      'components/checklist',
      'components/comment',
      'lib/domain',
      'lib/text',
    ],
    mayTypes: ['lib/state', 'lib/settings'],
    packages: [...PREACT, 'lucide-preact'],
  },
  // The panel's screen is made of the touchpoint's card and list.
  {
    folder: 'components/walkthrough',
    may: [
      'components/controls',
      'components/touchpoint',
      'components/picture',
      'components/checklist',
      'components/comment',
      'lib/domain',
      'lib/text',
    ],
    mayTypes: ['lib/state', 'lib/settings'],
    packages: [...PREACT, 'lucide-preact'],
  },
  {
    folder: 'components/map',
    may: [
      'components/controls',
      'components/checklist',
      'components/comment',
      'components/picture',
      'lib/domain',
      'lib/text',
    ],
    mayTypes: ['lib/state'],
    packages: [...PREACT, 'lucide-preact', 'd3-shape', ...DRAG],
  },
  {
    folder: 'entrypoints',
    may: ['lib', 'components', 'assets'],
    packages: [
      ...PREACT,
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
      '@fontsource-variable/figtree',
      '@fontsource-variable/fraunces',
    ],
  },
];

/** Imports against the table, each with the reason why it stays. Shorter is better. */
export const EXCEPTIONS: readonly { from: string; to: string; reason: string }[] = [];

/** Calls of the browser's extension API outside `lib/browser` and `entrypoints`, each with its reason. */
export const BROWSER_EXCEPTIONS: readonly { file: string; reason: string }[] = [
  {
    file: 'lib/page/open-root.ts',
    reason:
      'closed shadow roots open through chrome.dom alone, and this runs inside the page, where lib/browser does not',
  },
];

const under = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

export function layerOf(file: string, layers: readonly Layer[] = LAYERS): Layer | undefined {
  return layers
    .filter((layer) => under(file, layer.folder))
    .sort((a, b) => b.folder.length - a.folder.length)
    .at(0);
}

/** The folder of its own that a file may always import: its layer's, for a component its subject's. */
function home(file: string, layer: Layer): string {
  return layer.folder === 'components' ? file.split('/').slice(0, 2).join('/') : layer.folder;
}

/** Whether the table lets `file` import the own file `target`. */
export function mayImport(file: string, target: string, typeOnly: boolean, layers = LAYERS): boolean {
  const layer = layerOf(file, layers);
  if (!layer) return false;
  const allowed = [home(file, layer), ...layer.may, ...(typeOnly ? (layer.mayTypes ?? []) : [])];
  return allowed.some((folder) => under(target, folder));
}
