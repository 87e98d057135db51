/**
 * Writes `src/load/generated/` from `schemas/`: the types of the plan files, their compiled validators, and
 * the set of keys that hold free text. Nothing here is committed; `npm ci` makes it through `prepare`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const target = new URL('src/load/generated/', root);

/** The kinds of plan file, each with a schema of that name. */
export const PLAN_FILE_KINDS = [
  'programme',
  'ambitions',
  'principles',
  'governance',
  'measures',
  'raid',
  'update',
  'workstream',
];

/**
 * The name that json-schema-to-typescript gives the type of a kind of file.
 * @param {string} kind
 */
function typeName(kind) {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}File`;
}

/** @param {string} kind */
async function readSchema(kind) {
  return JSON.parse(await readFile(new URL(`schemas/${kind}.schema.json`, root), 'utf8'));
}

/**
 * The names of the properties that hold free text (`contentMediaType: text/plain` in the schema).
 * @param {unknown} schema
 * @param {string} key the property that `schema` describes
 * @param {Set<string>} found
 */
function collectFreeTextKeys(schema, key, found) {
  if (typeof schema !== 'object' || schema === null) return;
  if ('contentMediaType' in schema && key !== '') found.add(key);
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') {
      for (const [property, child] of Object.entries(value)) collectFreeTextKeys(child, property, found);
    } else if (keyword === 'items' || keyword === 'additionalProperties') {
      collectFreeTextKeys(value, key, found);
    } else if (keyword === 'anyOf') {
      for (const child of value) collectFreeTextKeys(child, key, found);
    }
  }
}

const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'contentMediaType',
  '$schema',
  // What editors show and offer: the YAML language server knows these keywords, and JSON Schema does not.
  'defaultSnippets',
  'enumDescriptions',
  'patternErrorMessage',
]);

/**
 * A schema without what is only for people: ajv copies the schema into its output, and the words would be
 * most of it. A property that happens to be called `title` stays, since `properties` holds names, not keywords.
 * @param {any} schema
 * @param {boolean} [namesInside] whether the keys are names of properties
 * @returns {any}
 */
function withoutAnnotations(schema, namesInside = false) {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => namesInside || !ANNOTATIONS.has(key))
      .map(([key, value]) => [key, withoutAnnotations(value, !namesInside && key === 'properties')]),
  );
}

/** @param {string} text */
function generated(text) {
  return `// Generated from schemas/ by scripts/generate-load.js. Do not edit.\n${text}`;
}

export async function generateLoad() {
  await mkdir(target, { recursive: true });
  /** @type {Record<string, any>} */
  const schemas = {};
  for (const kind of PLAN_FILE_KINDS) schemas[kind] = await readSchema(kind);

  const freeTextKeys = new Set();
  for (const [kind, schema] of Object.entries(schemas)) {
    collectFreeTextKeys(schema, '', freeTextKeys);
    // The name of the type comes from the title, and people read "RAID file".
    const types = await compile({ ...schema, title: `${kind} file` }, `${kind}-file`, {
      additionalProperties: false,
      bannerComment: '',
      format: false,
    });
    await writeFile(new URL(`${kind}-file.ts`, target), generated(types));
  }
  await writeFile(
    new URL('free-text-keys.ts', target),
    generated(
      `export const FREE_TEXT_KEYS: ReadonlySet<string> = new Set(${JSON.stringify([...freeTextKeys].toSorted((a, b) => (a < b ? -1 : 1)))});\n`,
    ),
  );

  // The format "date" is there for editors: what is a day is decided in one place, by the date grammar.
  const ajv = new Ajv({
    allErrors: true,
    // validate-schema.ts writes the sentences; ajv's own words would double the size of the validators.
    messages: false,
    strict: true,
    allowUnionTypes: true,
    formats: { date: true },
    code: { source: true, esm: true },
  });
  const byExport = Object.fromEntries(PLAN_FILE_KINDS.map((kind) => [kind, schemas[kind].$id]));
  for (const schema of Object.values(schemas)) ajv.addSchema(withoutAnnotations(schema));
  await build({
    stdin: {
      contents: generated(standalone.default(ajv, byExport)),
      resolveDir: new URL('.', root).pathname,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: new URL('validators.js', target).pathname,
    logLevel: 'warning',
  });
  const declarations = PLAN_FILE_KINDS.map(
    (kind) => `export declare const ${kind}: ValidateFunction<${typeName(kind)}>;`,
  );
  const imports = PLAN_FILE_KINDS.map(
    (kind) => `import type { ${typeName(kind)} } from './${kind}-file.ts';`,
  );
  await writeFile(
    new URL('validators.d.ts', target),
    generated(`import type { ValidateFunction } from 'ajv';\n${[...imports, ...declarations].join('\n')}\n`),
  );
}
