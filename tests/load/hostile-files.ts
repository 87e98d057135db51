/** Files made to take as much time or memory as they can, each about as large as the largest file that is read. */
const LARGEST = 1024 * 1024;

const HEAD = 'id: inclusion\nname: Inclusion\nkind: delivery\n';
const MILESTONES = `${HEAD}projects:\n  - id: reviews\n    name: Reviews\n    milestones:\n`;
const MILESTONE = '      - id: first\n        title: x\n        due: tbc\n';

function fill(piece: string, size: number = LARGEST): string {
  return piece.repeat(Math.floor(size / piece.length));
}

function times(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** What each must come to, as `code line:column` of the first finding, and the text of `file`, or else of the workstream file. */
export const HOSTILE_FILES: Readonly<
  Record<string, { readonly first: string; readonly file?: string; readonly text: () => string }>
> = {
  'opening brackets': { first: 'file-unreadable 1:1', text: () => fill('[') },
  'fewer opening brackets': { first: 'yaml-syntax 1:32', text: () => fill('[', 230_000) },
  'opening braces': { first: 'file-unreadable 1:1', text: () => fill('{') },
  'fewer opening braces': { first: 'yaml-syntax 1:32', text: () => fill('{', 230_000) },
  'closing brackets': { first: 'yaml-syntax 1:1', text: () => fill(']') },
  anchors: { first: 'yaml-syntax 1:4', text: () => fill('&a ') },
  'anchors on lines': { first: 'yaml-syntax 2:1', text: () => fill('&a\n') },
  'tags and anchors on lines': { first: 'yaml-syntax 2:1', text: () => fill('&a !b\n') },
  aliases: { first: 'yaml-feature-refused 1:3', text: () => fill('- *abcdef\n') },
  'anchored entries': { first: 'yaml-feature-refused 1:3', text: () => fill('- &a abcdef\n') },
  'codes for NUL': {
    first: 'character-refused 1:8',
    text: () => `name: "${fill('\\u0000', LARGEST - 100)}"\n`,
  },
  'codes for NUL, never closed': {
    first: 'yaml-syntax 1:7',
    text: () => `name: "${fill('\\u0000', LARGEST - 100)}`,
  },
  NUL: { first: 'character-refused 1:1', text: () => fill('\0') },
  'carriage returns': { first: 'character-refused 1:1', text: () => fill('\r') },
  'replacement characters, then a broken one': {
    first: 'file-encoding 1:349001',
    text: () => `${fill('\ufffd', 349_000)}\udcff`,
  },
  'fifty thousand keys': { first: 'schema 1:1', text: () => times(50_000, (index) => `key${index}: 1\n`) },
  'fifty thousand keys of one milestone': {
    first: 'schema 11:9',
    text: () => MILESTONES + MILESTONE + times(50_000, (index) => `        k${index}: 1\n`),
  },
  'the same key': { first: 'yaml-syntax 2:1', text: () => fill('abcdef: abcdefghijkl\n') },
  'half a million numbers for texts': {
    first: 'file-unreadable 1:1',
    text: () => `${HEAD}projects: []\noutcomes: [${fill('1,', LARGEST - 200)}]\n`,
  },
  'as many numbers for texts as are read': {
    first: 'schema 5:11',
    text: () => `${HEAD}projects: []\noutcomes: [${'1,'.repeat(119_000)}]\n`,
  },
  'as many empty entries as are read': {
    first: 'schema 6:1',
    text: () => `${HEAD}projects: []\noutcomes:\n${'-\n'.repeat(119_000)}`,
  },
  'as many milestones with nothing in them as are read': {
    first: 'schema 7:18',
    text: () => `${MILESTONES.trimEnd()} [${'{},'.repeat(119_000)}]\n`,
  },
  'as many changes with one wrong key as are read': {
    first: 'schema 11:18',
    text: () => `${MILESTONES}${MILESTONE}        changes: [${'{x},'.repeat(39_000)}]\n`,
  },
  'one wrong form after the other': {
    first: 'schema 11:16',
    text: () => `${MILESTONES}${MILESTONE}        owner: [${'[],'.repeat(59_000)}]\n`,
  },
  'ten thousand wrong forms': {
    first: 'schema 8:44',
    text: () =>
      MILESTONES + times(10_000, (index) => `    - {id: m${index}, title: x, due: tbc, owner: [[]]}\n`),
  },
  'twenty thousand dangling references': {
    first: 'unknown-reference 12:13',
    text: () =>
      MILESTONES +
      times(
        100,
        (milestone) =>
          `${MILESTONE.replace(/id: \S+/, `id: m${milestone}`)}        depends_on:\n${times(200, (index) => `          - inclusion/reviews/x${milestone}-${index}\n`)}`,
      ),
  },
  'fifteen thousand unreadable dates': {
    first: 'date-unreadable 8:31',
    text: () => MILESTONES + times(15_000, (index) => `    - {id: m${index}, title: x, due: soon${index}}\n`),
  },
  'one date that is the file': {
    first: 'date-unreadable 10:14',
    text: () => MILESTONES + MILESTONE.replace('tbc', `"${fill('to May ', LARGEST - 300)}"`),
  },
  'one id that is the file': {
    first: 'schema 1:5',
    text: () => HEAD.replace('inclusion', fill('A b', LARGEST - 300)) + 'projects: []\n',
  },
  'an error in the last of a hundred thousand lines': {
    first: 'yaml-syntax 100001:7',
    text: () => `${times(100_000, (index) => `# ${index}\n`)}name: @x`,
  },
  'a misspelt key in the last of a hundred thousand lines': {
    first: 'schema 100005:1',
    text: () => `${times(100_000, (index) => `# ${index}\n`)}${HEAD}projects: []\nnmae: x`,
  },
  'one line': { first: 'schema 1:1', text: () => fill('x') },
  'one line of colons and spaces': {
    first: 'yaml-syntax 1:11',
    text: () => `name: ${fill('word: ', LARGEST - 100)}`,
  },
  'one line of spaces before a text': {
    first: 'schema 1:1',
    text: () => `name:${fill(' ', LARGEST - 100)}x\n`,
  },
  'comments with CRLF': { first: 'file-empty 1:1', text: () => fill('# x\r\n') },
  'empty lines': { first: 'file-empty 1:1', text: () => fill('\n') },
  documents: { first: 'file-unreadable 1:1', text: () => fill('---\n') },
  'question marks on lines': { first: 'file-unreadable 1:1', text: () => fill('?\n') },
  'colons on lines': { first: 'file-unreadable 1:1', text: () => fill(':\n') },
  'as many colons on lines as are read': { first: 'yaml-syntax 1:1', text: () => ':\n'.repeat(59_000) },
  'as many colons on lines as are parsed': {
    first: 'file-unreadable 1:1',
    text: () => ':\n'.repeat(239_000),
  },
  'hyphens on lines': { first: 'file-unreadable 1:1', text: () => fill('-\n') },
  'pairs in brackets, never closed': {
    first: 'yaml-syntax 1:4',
    text: () => `a: [${fill('a: b,', 550_000)}`,
  },
  'keys in braces, never closed': { first: 'yaml-syntax 1:4', text: () => `a: {${fill('a,', 470_000)}` },
  'lines of one text that look like entries': {
    first: 'yaml-syntax 2:2',
    text: () => `name: a\n${fill(' - b\n', LARGEST - 100)}`,
  },
  'instructions to the reader': { first: 'yaml-feature-refused 2:1', text: () => fill('%YAML 1.2\n') },
  'as many risks about nothing as are read': {
    first: 'unknown-reference 8:9',
    file: 'raid.yaml',
    text: () =>
      `risks:\n${times(250, (risk) => `  - id: r${risk}\n    title: x\n    raised: 2021-02-01\n    likelihood: 1\n    impact: 1\n    about:\n${'      - inclusion/nothing\n'.repeat(50)}`)}`,
  },
  'more risks than a log may have': {
    first: 'schema 2:3',
    file: 'raid.yaml',
    text: () => `risks:\n${'  - {}\n'.repeat(39_000)}`,
  },
  'measures with points in reverse': {
    first: 'days-out-of-order 10:19',
    file: 'measures.yaml',
    text: () =>
      `measures:\n  - id: a\n    name: A\n    paths:\n${times(
        40,
        (path) =>
          `      - id: p${path}\n        kind: target\n        points:\n${times(
            450,
            (point) => `          - date: ${2199 - (point % 300)}-01-01\n            value: 1\n`,
          )}`,
      )}`,
  },
  'an update with every colour wrong': {
    first: 'schema 5:6',
    file: 'updates/a.yaml',
    text: () => `for: programme\ndate: 2021-09-20\nauthor: x\nsummary: x\nrag: [${'x,'.repeat(118_000)}]\n`,
  },
  'what is nearly left by a merge': { first: 'schema 1:1', text: () => fill('=======x\n') },
};
