// Vanilla map: the bare path of a map; raw IndexedDB, cells cloned from a template, and no framework at all.
import { readRun } from './read-run';

/** The map of a dozen touchpoints, one of each scene of the story, as our own page had drawn it. */
const small = document.querySelector('template')?.content.querySelector('table') as HTMLTableElement;
const table = document.querySelector('main table') as HTMLTableElement;

const { touchpoints, thumbnails, stages } = await readRun(new URLSearchParams(location.search).get('run') ?? '');
const scenes = [...small.querySelectorAll('thead tr:last-child > *')].slice(1).map((step) => step.textContent ?? '');
const sceneOf = touchpoints.map(({ title }) => scenes.findIndex((scene) => scene.includes(title)));
if (sceneOf.includes(-1)) throw new Error('a touchpoint of no scene');
const counts = stages.map((stage) => touchpoints.filter(({ stageId }) => stageId === stage.id).length);

const columns = document.createElement('colgroup');
const [head, column] = small.querySelectorAll('col');
columns.append(head?.cloneNode() ?? '', ...touchpoints.map(() => column?.cloneNode() ?? ''));
table.append(columns);
for (const section of small.querySelectorAll('thead, tbody')) {
  const grown = section.cloneNode() as HTMLTableSectionElement;
  for (const row of (section as HTMLTableSectionElement).rows) grown.append(growRow(row));
  table.append(grown);
}

function growRow(row: HTMLTableRowElement): HTMLTableRowElement {
  const grown = row.cloneNode() as HTMLTableRowElement;
  const [first, ...cells] = [...row.cells];
  if (!first) throw new Error('a row without a head');
  grown.append(first.cloneNode(true));
  if (cells.length === scenes.length) grown.append(...touchpoints.map((_, index) => growCell(cells, index)));
  else if (cells.length === 1) grown.append(growCurve(cells[0] as HTMLTableCellElement));
  else {
    cells.forEach((cell, index) => {
      const stage = cell.cloneNode(true) as HTMLTableCellElement;
      stage.colSpan = counts[index] ?? 1;
      grown.append(stage);
    });
  }
  return grown;
}

function growCell(cells: readonly HTMLTableCellElement[], index: number): Node {
  const cell = cells[sceneOf[index] ?? 0]?.cloneNode(true) as HTMLTableCellElement;
  const image = cell.querySelector('img');
  const bytes = thumbnails.get(touchpoints[index]?.snapshotId ?? '');
  if (image && bytes) image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
  return cell;
}

/** One face for each touchpoint and one line through them. */
function growCurve(cell: HTMLTableCellElement): HTMLTableCellElement {
  const grown = cell.cloneNode(true) as HTMLTableCellElement;
  grown.colSpan = touchpoints.length;
  const curve = grown.querySelector('svg') as SVGSVGElement;
  const width = Number(curve.getAttribute('width')) / scenes.length;
  curve.setAttribute('width', String(width * touchpoints.length));
  const faces = [...curve.querySelectorAll(':scope > g')];
  const line = touchpoints.map((_, index) => `${index * width + width / 2} ${40 + ((index * 37) % 90)}`);
  curve.querySelectorAll(':scope > path').forEach((path) => void path.remove());
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', `M${line.join('L')}`);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  curve.append(path);
  line.forEach((at, index) => {
    const face = faces[index % faces.length]?.cloneNode(true) as SVGGElement;
    face.setAttribute('transform', `translate(${at})`);
    curve.append(face);
  });
  for (const face of faces) face.remove();
  return grown;
}

// An edit by the barest way: one live row, one style.
const edited = new URLSearchParams(location.search).get('edit');
if (edited) {
  const { watchRow } = await import('./watch-row');
  const cell =
    table.querySelectorAll<HTMLElement>('tbody tr:first-child > td')[touchpoints.findIndex(({ id }) => id === edited)];
  if (!cell) throw new Error('nothing to edit');
  const said = document.body.appendChild(document.createElement('output'));
  said.id = 'bench-value';
  watchRow(edited, (value) => {
    cell.style.background = value > 0 ? 'green' : 'red';
    said.textContent = String(value);
  });
}
