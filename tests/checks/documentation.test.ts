import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { VOCABULARY } from '../../src/cli/vocabulary.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { LOAD_FINDING_CODES, LOAD_FINDING_DOCS } from '../../src/load/load-finding-docs.ts';
import { loadPlan } from '../../src/load/load-plan.ts';
import { readYaml } from '../../src/load/read-yaml.ts';
import { basePlan } from '../../src/model/base-plan.ts';
import type { Finding } from '../../src/model/finding.ts';
import { exampleOfMilestones, exampleOfProjects } from '../../src/model/documentation.ts';
import { day } from '../model/days.ts';
import { planWith } from '../support/loaded-plan.ts';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { type PlanParts, programme } from './describe-check.ts';

const DOCUMENTED = [...CHECKS, ...LOAD_FINDING_DOCS];

/** What shows only where a plan is held against an earlier version. */
const SHOWN_BY_A_CHANGE = CHECKS.flatMap(({ code, example, exampleBefore }) =>
  exampleBefore === undefined ? [] : [{ code, example, exampleBefore }],
);

/** What no YAML can show: the example is in words, and these are the files. */
const SHOWN_IN_WORDS: ReadonlyMap<string, PlanParts> = new Map<string, PlanParts>([
  ['file-unreadable', { 'workstreams/inclusion.yaml': { folder: true } }],
  ['file-encoding', { 'workstreams/inclusion.yaml': Uint8Array.from([0x6e, 0x3a, 0x20, 0x92, 0x0a]) }],
]);

/** What a piece of YAML refers to, and the plan around it does not have. */
const MISSING_AROUND = new Set(['unknown-reference', 'file-not-read']);
/** A date promised, and a reason given: the finding stays, and says so. */
const ONLY_EASES = new Set(['milestone-undated 1', 'forecast-late 2']);

/** The files of an example, each below a comment line with its place. */
function filesOf(example: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [, name = '', text = ''] of example.matchAll(
    /^# plan\/(\S+)\n([^]*?)(?=^# plan\/\S+$|$(?![^]))/gm,
  )) {
    // In a CSV file there are no comments.
    files[name] = name.endsWith('.csv') ? text : `# plan/${name}\n${text}`;
  }
  return files;
}

/** Everything wrong with a plan; held against that of `before` where there is one. */
async function everythingFoundIn(
  parts: PlanParts,
  asOf: string,
  before?: string,
): Promise<readonly Finding[]> {
  const loaded = await loadPlan(
    memoryFiles(minimalPlan(parts)),
    { folder: '/plan-root/plan', root: '/plan-root' },
    VOCABULARY,
  );
  if (!loaded.ok) return loaded.findings;
  const base = before === undefined ? null : basePlan(loaded.plan, await planWith(filesOf(before)), 'main');
  return [...loaded.findings, ...runChecks(CHECKS, loaded.plan, day(asOf), day(asOf), base)];
}

/** The YAML that a page tells people to type. */
function yamlToType(howToFix: string): string[] {
  return [...howToFix.matchAll(/```yaml\n([^]*?)\n```/g)].map(([, yaml = '']) => yaml);
}

/** The plan in which a piece of YAML would stand, judged by its first key. */
function planAround(yaml: string): PlanParts {
  const firstKey = /^(?:#.*\n)*(- )?([a-z_]+):/.exec(yaml);
  const key = `${firstKey?.[1] ?? ''}${firstKey?.[2] ?? ''}`;
  const workstream = 'workstreams/inclusion.yaml';
  switch (key) {
    case '- id':
      return {
        [workstream]:
          yaml.includes('title:') && !yaml.includes('name:')
            ? exampleOfMilestones(yaml)
            : exampleOfProjects(yaml),
      };
    case 'id':
      return { [workstream]: yaml };
    case 'leads':
    case 'ambitions':
      return { [workstream]: `id: inclusion\nname: Inclusion\nkind: delivery\nprojects: []\n${yaml}` };
    case 'checks':
    case 'horizons':
      return programme(yaml);
    case 'workstreams':
      return { 'programme.yaml': `format: 1\nname: An invented programme\n${yaml}` };
    case 'principles':
      return { 'principles.yaml': yaml };
    case 'approvals':
    case 'bodies':
      return { 'governance.yaml': yaml };
    case 'risks':
      return { 'raid.yaml': yaml };
    case 'decisions':
    case 'escalations':
      return {
        'raid.yaml': yaml,
        'governance.yaml': 'bodies:\n  - id: board\n    name: Board\n  - id: leads\n    name: Leads\n',
      };
    case 'for':
      return { 'updates/2021-11-12-inclusion.yaml': yaml };
    case 'measures':
      return { 'measures.yaml': yaml };
    default:
      throw new Error(`where does "${key}" stand?`);
  }
}

describe('the documentation of findings', () => {
  it('has every code once', () => {
    const codes = DOCUMENTED.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(DOCUMENTED)('$code is complete', ({ summary, what, why, howToFix }) => {
    expect(summary).toMatch(/^[A-Z][^\n]{10,100}\.$/);
    for (const text of [what, why, howToFix]) expect(text).toMatch(/^[A-Z`]/);
    for (const text of [what, why]) expect(text).toMatch(/\.$/);
  });

  it.each(CHECKS)('$code tells in YAML what to type', ({ howToFix }) => {
    expect(yamlToType(howToFix).length).toBeGreaterThan(0);
  });

  describe.each(['2022-01-01', '2026-11-23'])('as of %s', (asOf) => {
    it.each(DOCUMENTED)('the example of $code fires it', async (page) => {
      const { code, severity, example, exampleBefore } = page;
      const parts = SHOWN_IN_WORDS.get(code) ?? filesOf(example);
      expect(Object.keys(parts)).not.toEqual([]);
      const found = await everythingFoundIn(parts, asOf, exampleBefore);
      const fired = found.filter((finding) => finding.code === code);
      expect(fired).not.toEqual([]);
      for (const finding of fired) expect(finding.severity).toBe(severity);
    });

    it.each(SHOWN_BY_A_CHANGE)('the example of $code is about nothing but what changed', async (page) => {
      const { code, example, exampleBefore } = page;
      const before = await everythingFoundIn(filesOf(exampleBefore), asOf, exampleBefore);
      expect(before.filter((finding) => finding.severity === 'error')).toEqual([]);
      const after = await everythingFoundIn(filesOf(example), asOf, exampleBefore);
      expect(after.filter((finding) => finding.severity === 'error').map((finding) => finding.code)).toEqual([
        code,
      ]);
    });
  });

  it.each(LOAD_FINDING_DOCS)(
    'the example of $code has nothing else wrong with it',
    async ({ code, example }) => {
      const parts = SHOWN_IN_WORDS.get(code) ?? filesOf(example);
      const others = (await everythingFoundIn(parts, '2021-01-01')).filter(
        (finding) => finding.code !== code && finding.severity === 'error',
      );
      expect(others).toEqual([]);
    },
  );

  const toType = DOCUMENTED.flatMap(({ code, howToFix, exampleBefore: before }) =>
    yamlToType(howToFix).map((yaml, index) => ({ code, number: index + 1, yaml, before })),
  );
  it.each(toType)('the YAML of $code to type, $number, loads', async ({ yaml }) => {
    const found = await everythingFoundIn(planAround(yaml), '2021-01-01');
    const unexpected = found.filter(
      (finding) => LOAD_FINDING_CODES.includes(finding.code) && !MISSING_AROUND.has(finding.code),
    );
    expect(unexpected).toEqual([]);
  });
  it.each(toType)('the YAML of $code to type, $number, mends it', async ({ code, number, yaml, before }) => {
    const found = await everythingFoundIn(planAround(yaml), '2021-11-15', before);
    const left = found.filter((finding) => finding.code === code && finding.accepted === null);
    expect(left.length > 0).toBe(ONLY_EASES.has(`${code} ${number}`));
  });

  it.each(CHECKS)('the example of $code is YAML', ({ example }) => {
    const read = Object.entries(filesOf(example)).map(([name, text]) => readYaml(name, text));
    expect(read.every(({ ok }) => ok)).toBe(true);
  });
});

describe('the findings of loading', () => {
  const folder = new URL('../../src/load/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('-finding-docs.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');

  it('are all documented', () => {
    // As an object's code, as the first word to a function that reports, and as the code that findings are counted by.
    const forms =
      /(?:\bcode: |\breport\(\s*|\brefuse\(\s*\w+, |\.add\([\w.]+, |\bcode: [^;{}]*\| )'([a-z]+(?:-[a-z]+)*)'/g;
    const reported = new Set([...sources.matchAll(forms)].map(([, code]) => code));
    expect(reported.size).toBeGreaterThan(10);
    expect([...reported].filter((code) => !LOAD_FINDING_CODES.includes(code ?? ''))).toEqual([]);
  });

  it('documents none that is never reported', () => {
    expect(LOAD_FINDING_CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});
