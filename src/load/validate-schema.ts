/** Data against the schema of its kind of file, with validators that were compiled when milepost was built. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { KeyPath } from '../model/finding.ts';
import type { PlanFileKind } from './discover-plan.ts';
import type { AmbitionsFile } from './generated/ambitions-file.ts';
import type { GovernanceFile } from './generated/governance-file.ts';
import type { MeasuresFile } from './generated/measures-file.ts';
import type { PrinciplesFile } from './generated/principles-file.ts';
import type { ProgrammeFile } from './generated/programme-file.ts';
import type { RaidFile } from './generated/raid-file.ts';
import type { UpdateFile } from './generated/update-file.ts';
import * as validators from './generated/validators.js';
import type { WorkstreamFile } from './generated/workstream-file.ts';

interface FileData {
  readonly programme: ProgrammeFile;
  readonly ambitions: AmbitionsFile;
  readonly principles: PrinciplesFile;
  readonly governance: GovernanceFile;
  readonly measures: MeasuresFile;
  readonly raid: RaidFile;
  readonly update: UpdateFile;
  readonly workstream: WorkstreamFile;
}

/** A file whose data is as its schema wants it. */
export interface ValidFile<Kind extends PlanFileKind = PlanFileKind> {
  readonly name: string;
  readonly text: string;
  readonly data: FileData[Kind];
}

/** The valid files of a plan, by kind. */
export type ValidFiles = { readonly [Kind in PlanFileKind]: ValidFile<Kind>[] };

export function noFiles(): ValidFiles {
  return {
    programme: [],
    ambitions: [],
    principles: [],
    governance: [],
    measures: [],
    raid: [],
    update: [],
    workstream: [],
  };
}

/** Puts a file where it belongs in `into` when its data is valid; gives what ajv holds against it otherwise. */
export function validateFile(
  kind: PlanFileKind,
  name: string,
  text: string,
  data: unknown,
  into: ValidFiles,
): readonly ErrorObject[] {
  switch (kind) {
    case 'programme':
      return keepIfValid(validators.programme, into.programme);
    case 'ambitions':
      return keepIfValid(validators.ambitions, into.ambitions);
    case 'principles':
      return keepIfValid(validators.principles, into.principles);
    case 'governance':
      return keepIfValid(validators.governance, into.governance);
    case 'measures':
      return keepIfValid(validators.measures, into.measures);
    case 'raid':
      return keepIfValid(validators.raid, into.raid);
    case 'update':
      return keepIfValid(validators.update, into.update);
    case 'workstream':
      return keepIfValid(validators.workstream, into.workstream);
  }

  function keepIfValid<Data>(
    isValid: ValidateFunction<Data>,
    list: { readonly name: string; readonly text: string; readonly data: Data }[],
  ): readonly ErrorObject[] {
    if (!isValid(data)) return isValid.errors ?? [];
    list.push({ name, text, data });
    return [];
  }
}

/** The key path of a JSON pointer. Indexes stay text here: a path finds `0` and `"0"` alike. */
export function pathOfPointer(pointer: string): KeyPath {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
