// Run: every bench in turn, printed as Markdown; each compares ways within one run, since machines differ.
import { benchCaptureFormat } from './capture-format';

const BENCHES = [{ title: 'Format of a snapshot', run: benchCaptureFormat }];

for (const { title, run } of BENCHES) {
  console.log(`\n## ${title}\n`);
  console.log(await run());
}
