/**
 * Writes what the documentation takes from the code: a page for each finding in docs/checks/, and the tables of
 * the README. With --check it writes nothing and fails when a page is not as the code says.
 */
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const PAGES = 'docs/checks';

/** The parts of the source that pages are made from, bundled for the moment. */
async function loadSource() {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-docs-'));
  try {
    const outfile = join(folder, 'source.mjs');
    await build({
      stdin: {
        contents: `
          export { EXPLAINED_CODES } from './src/cli/commands/explain.ts';
          export { FACTS } from './src/facts/index.ts';
          export { typeWords } from './src/facts/type-words.ts';
          export { EXIT_CODE_MEANINGS } from './src/cli/exit-code.ts';
          export { createProgram } from './src/cli/program.ts';
          export { explainListView, explainView } from './src/reports/explain.ts';
          export { renderMarkdown } from './src/render/markdown.ts';`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      external: ['@resvg/resvg-js'],
      format: 'esm',
      platform: 'node',
      outfile,
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {readonly (readonly string[])[]} rows the first one is the head */
function table(rows) {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * A page with the text between two markers replaced.
 * @param {string} page
 * @param {string} name
 * @param {string} text
 */
function withGenerated(page, name, text) {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`it has no place for the generated "${name}"`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}

const source = await loadSource();
const OPTIONS = {
  width: 80,
  color: false,
  ascii: false,
  toFile: true,
  locate: () => null,
  showFile: (/** @type {string} */ file) => file,
};
const NOTICE = '<!-- Generated from the code by "npm run docs". Do not edit. -->';

/** @type {Map<string, string>} */
const pages = new Map();
for (const explained of source.EXPLAINED_CODES) {
  const page = source.renderMarkdown(
    { kind: 'explain', view: source.explainView(explained), data: () => null },
    OPTIONS,
  );
  pages.set(`${PAGES}/${explained.documentation.code}.md`, `${NOTICE}\n\n${page}`);
}
/** @param {boolean} isCheck @param {string} folder */
const codeTable = (isCheck, folder) =>
  table([
    ['code', 'severity', 'what it finds'],
    ...source.EXPLAINED_CODES.filter((/** @type {any} */ explained) => explained.isCheck === isCheck).map(
      (/** @type {any} */ { documentation: { code, severity, summary } }) => [
        `[${code}](${folder}${code}.md)`,
        severity,
        summary,
      ],
    ),
  ]);
pages.set(
  `${PAGES}/README.md`,
  `${NOTICE}\n\n# What milepost finds\n\n## Checks\n\nA programme can re-rate these or switch them off, under \`checks\` in \`programme.yaml\`.\n\n${codeTable(true, '')}\n\n## Reading the files\n\nThese are about reading the files, and cannot be changed.\n\n${codeTable(false, '')}\n`,
);

/** @param {string} each */
const factTable = (each) =>
  table([
    ['fact', 'type', 'always known', 'what it says', 'where it comes from'],
    ...source.FACTS[each].map((/** @type {any} */ { name, type, always, says, source: from }) => [
      `\`${name}\``,
      source.typeWords(type),
      always ? 'yes' : 'no',
      says,
      from,
    ]),
  ]);
pages.set(
  'docs/facts.md',
  `${NOTICE}

# Facts

What the rules of principles can test ([how to write one](principles.md)). A fact is something that can be said of an entry of the plan as of the day of the report. What is dated after that day has
not happened yet.

A fact that is not recorded is absent, and so is a list with nothing in it. Facts that are "always known" are never absent: a count can be 0.

${Object.keys(source.FACTS)
  .map((each) => `## Facts of a ${each}\n\n${factTable(each)}`)
  .join('\n\n')}
`,
);

const environment = { variable: () => undefined };
const program = source.createProgram(environment, 80, { out: '', error: '' }, () => undefined);
const commands = program.commands.map((/** @type {any} */ command) => [
  `\`milepost ${[command.name(), ...command.registeredArguments.map((/** @type {any} */ argument) => `[${argument.name()}]`)].join(' ')}\``,
  command.description(),
]);
let readme = await readFile(join(root, 'README.md'), 'utf8');
readme = withGenerated(readme, 'commands', table([['command', 'what it does'], ...commands]));
readme = withGenerated(readme, 'checks', codeTable(true, 'docs/checks/'));
readme = withGenerated(
  readme,
  'exit codes',
  table([['exit code', 'meaning'], ...Object.entries(source.EXIT_CODE_MEANINGS)]),
);
pages.set('README.md', readme);

await mkdir(join(root, PAGES), { recursive: true });
const there = (await readdir(join(root, PAGES))).map((name) => `${PAGES}/${name}`);
const stale = there.filter((name) => !pages.has(name));
for (const [name, text] of pages) {
  const before = await readFile(join(root, name), 'utf8').catch(() => null);
  if (before !== text) stale.push(name);
}
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    process.stderr.write(
      `Not as the code says: ${stale.join(', ')}\nRun "npm run docs" and commit what it writes.\n`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of there.filter((page) => !pages.has(page))) await rm(join(root, name));
  for (const [name, text] of pages) await writeFile(join(root, name), text);
}
