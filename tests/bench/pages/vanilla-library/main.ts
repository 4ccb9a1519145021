// Vanilla library: the bare path of the library's first screen; raw IndexedDB, rows cloned from a template, no framework.
import { rawAnswer } from '../../raw-answer';

interface Row {
  id: string;
  name: string;
  startedAt: number;
  deletedAt: number | null;
  projectId: string;
  walkthroughIds: string[];
}

/** As many as our own list draws at once. */
const FIRST = 12;

const db = await rawAnswer(indexedDB.open('walkmap'));
const transaction = db.transaction(['projects', 'walkthroughs', 'maps', 'summaries']);
const all = <T>(table: string) => rawAnswer<T[]>(transaction.objectStore(table).getAll());
const [walkthroughs, summaries] = await Promise.all([
  all<Row>('walkthroughs'),
  all<{ id: string; touchpoints: number }>('summaries'),
  all<Row>('projects'),
  all<Row>('maps'),
]);
const counts = new Map(summaries.map(({ id, touchpoints }) => [id, touchpoints]));
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

const list = document.querySelector('main ul[aria-label]') as HTMLElement;
const row = document.querySelector('template')?.content.querySelector('li') as HTMLElement;
const newest = walkthroughs.filter((run) => run.deletedAt === null).sort((a, b) => b.startedAt - a.startedAt);
for (const run of newest.slice(0, FIRST)) {
  const clone = row.cloneNode(true) as HTMLElement;
  for (const image of clone.querySelectorAll('img')) image.removeAttribute('src');
  const [name, facts] = [...clone.querySelectorAll('[dir="auto"], small, p, span')].filter((one) => one.textContent);
  if (name) name.textContent = run.name;
  if (facts) facts.textContent = `${day.format(run.startedAt)} · ${counts.get(run.id)}`;
  list.append(clone);
}
