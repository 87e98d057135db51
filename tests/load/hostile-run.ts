/** Loads one hostile file in a process of its own: prints what came first, the time in ms and the memory in MiB. */
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

const hostile = HOSTILE_FILES[process.argv[2] ?? ''];
const text = hostile?.text() ?? '';
// A lone surrogate stands for a byte that is no UTF-8: the encoder would make a replacement character of it.
const bytes = Buffer.from(text.replace(/\udcff$/, ''));
const file = text.endsWith('\udcff') ? Buffer.concat([bytes, Uint8Array.of(0xff)]) : bytes;
const files = memoryFiles(minimalPlan({ [hostile?.file ?? 'workstreams/inclusion.yaml']: file }));

const start = performance.now();
const { findings } = await loadPlan(files, { folder: '/plan-root/plan', root: '/plan-root' }, VOCABULARY);
const milliseconds = performance.now() - start;

const [first] = findings;
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  [first?.code, `${first?.line}:${first?.column}`, milliseconds.toFixed(), mebibytes.toFixed()].join(' '),
);
