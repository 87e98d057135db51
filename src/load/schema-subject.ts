import type { ErrorObject } from 'ajv';
import ambitions from '../../schemas/ambitions.schema.json' with { type: 'json' };
import governance from '../../schemas/governance.schema.json' with { type: 'json' };
import measures from '../../schemas/measures.schema.json' with { type: 'json' };
import principles from '../../schemas/principles.schema.json' with { type: 'json' };
import programme from '../../schemas/programme.schema.json' with { type: 'json' };
import raid from '../../schemas/raid.schema.json' with { type: 'json' };
import update from '../../schemas/update.schema.json' with { type: 'json' };
import workstream from '../../schemas/workstream.schema.json' with { type: 'json' };
import type { KeyPath } from '../model/finding.ts';
import type { PlanFileKind } from './discover-plan.ts';
import { type Locator, locatorOf } from './locate.ts';
import type { ErrorContext } from './schema-echoes.ts';
import { shortened } from '../model/shortened.ts';
import { pathOfPointer } from './validate-schema.ts';

const SCHEMAS = {
  programme,
  ambitions,
  principles,
  governance,
  measures,
  raid,
  update,
  workstream,
} satisfies Record<PlanFileKind, unknown>;

export type SchemaNode = Readonly<Record<string, unknown>>;

export interface SchemaSentence {
  readonly message: string;
  readonly fix: string;
  /** Where to look; the value at the error's own path unless it says otherwise. */
  readonly path?: KeyPath;
  readonly part?: 'key' | 'value';
}

/** The file that schema errors stand in: its data, its text, its schema, and how its entries are called. */
export class SchemaSubject implements ErrorContext {
  readonly locator: Locator;
  private readonly schema: unknown;
  private readonly data: unknown;

  constructor(kind: PlanFileKind, text: string, data: unknown) {
    this.locator = locatorOf({ text, events: null });
    this.schema = SCHEMAS[kind];
    this.data = data;
  }

  /** Undefined where the path leads nowhere, and for a key with nothing behind it. */
  valueAt(path: KeyPath): unknown {
    let value = this.data;
    for (const key of path) {
      if (Array.isArray(value)) value = value[Number(key)];
      else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key];
      else return undefined;
    }
    return value;
  }

  /** True for a key that stands in the file, with or without a value. */
  hasKey(path: KeyPath, key: string): boolean {
    const value = this.valueAt(path);
    return isRecord(value) && Object.hasOwn(value, key);
  }

  isItem(path: KeyPath): boolean {
    return path.length > 0 && Array.isArray(this.valueAt(path.slice(0, -1)));
  }

  /** The schema that the keyword of an error stands in. */
  schemaAt(error: ErrorObject): SchemaNode | null {
    const keys = pathOfPointer(error.schemaPath.slice(error.schemaPath.indexOf('#') + 1)).slice(0, -1);
    let schema: unknown = this.baseOf(pathOfPointer(error.instancePath));
    for (const key of keys) {
      schema = Array.isArray(schema) ? schema[Number(key)] : isRecord(schema) ? schema[key] : null;
    }
    return isRecord(schema) ? schema : null;
  }

  /** What the schema paths at a place of the data begin from: the schema, or the definition that it refers to there. */
  private baseOf(path: KeyPath): unknown {
    let base = this.schema;
    let schema = this.schema;
    for (const key of [...path, null]) {
      if (!isRecord(schema)) break;
      const definition = this.definitionOf(schema['$ref']);
      if (definition !== null) {
        base = definition;
        schema = definition;
      }
      if (key === null || !isRecord(schema)) break;
      const { properties, additionalProperties, items } = schema;
      const named: unknown =
        isRecord(properties) && Object.hasOwn(properties, key) ? properties[String(key)] : null;
      schema = named ?? additionalProperties ?? items;
    }
    return base;
  }

  private definitionOf(reference: unknown): unknown {
    const name = typeof reference === 'string' ? /^#\/definitions\/(\w+)$/.exec(reference)?.[1] : undefined;
    const definitions = isRecord(this.schema) ? this.schema['definitions'] : null;
    return name !== undefined && isRecord(definitions) ? (definitions[name] ?? null) : null;
  }

  knownKeysAt(error: ErrorObject): readonly string[] {
    const properties = this.schemaAt(error)?.['properties'];
    return isRecord(properties) ? Object.keys(properties) : [];
  }

  /** The last key of a path: of entry 3 of `approach` that is `approach`. */
  keyOf(path: KeyPath): string {
    let end = path.length;
    while (end > 0 && this.isItem(path.slice(0, end))) end -= 1;
    return String(path[end - 1] ?? '');
  }

  /** `"title"`, `Entry 4 of "approach"`, `Entry 2 of "milestones" (slas)`, `This file`. */
  nameOf(path: KeyPath): string {
    if (path.length === 0) return 'This file';
    const key = shortened(this.keyOf(path));
    if (!this.isItem(path)) return `"${key}"`;
    const value = this.valueAt(path);
    const id = isRecord(value) ? (value['id'] ?? value['name']) : null;
    const known = typeof id === 'string' && id !== '' ? ` (${shortened(id, 40)})` : '';
    return `${key === '' ? `Entry ${Number(path.at(-1)) + 1}` : `Entry ${Number(path.at(-1)) + 1} of "${key}"`}${known}`;
  }

  /** What stands at a path from there to the end of its line. */
  restOfLine(path: KeyPath): string {
    const { line, column } = this.locator.positionOf(path, 'value');
    return (this.locator.lines.textOf(line) ?? '').slice(column - 1).trim();
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
