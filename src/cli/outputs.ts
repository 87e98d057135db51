/** Where a report goes: to standard output, to files, or both. Files are written whole or not at all. */
import * as path from 'node:path';
import type { Environment } from '../environment/environment.ts';
import { closest } from '../model/did-you-mean.ts';
import {
  FILE_FORMATS,
  FORMATS,
  type FileFormat,
  type Format,
  REPORT_FORMATS,
  type RenderOptions,
  type Rendering,
  type TextFormat,
} from '../render/format.ts';
import { FORMAT_TABLE } from '../render/index.ts';
import { visibleText } from '../render/visible-text.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { prepareJobSummary, writeJobSummary } from './job-summary.ts';
import { type CommonOptions, readChoice } from './options.ts';
import { UsageError } from './usage-error.ts';
import { writeTroubleText } from './write-trouble.ts';

/** A file that a report is to be written to. */
interface FileOutput {
  readonly format: Format;
  readonly path: string;
}

/** Where a report goes and in which formats. */
export interface Outputs {
  /**
   * The formats for standard output: that of the report itself, unless a bare `--output FILE` takes its place,
   * and below it that of `--output FORMAT=-`.
   */
  readonly standardOutput: readonly TextFormat[];
  readonly files: readonly FileOutput[];
}

/** The name that stands for standard output. */
const STANDARD_OUTPUT = '-';

/**
 * The outputs that the options ask for. `--output FORMAT=FILE` names its format; of a bare `--output FILE` the
 * ending decides, and --format where the ending says nothing. A bare one takes the place of standard output.
 */
export function resolveOutputs(
  options: CommonOptions,
  workingFolder: string,
  formats: readonly Format[] = REPORT_FORMATS,
): Outputs {
  if (options.format !== undefined) refuseOfOthers(options.format, '--format', formats);
  const format = options.format === undefined ? null : readChoice(options.format, '--format', formats);
  const outputs = (options.output ?? []).map((value) =>
    readOutput(value, format, formats[0] ?? 'pretty', workingFolder),
  );
  const repeated = outputs.find(
    (output, index) => outputs.findIndex(({ path: other }) => other === output.path) < index,
  );
  if (repeated !== undefined) {
    throw new UsageError(
      repeated.path === STANDARD_OUTPUT
        ? 'Two reports would be written to standard output with --output. Give one of them a file.'
        : `Two reports would be written to ${repeated.path}. Give each a file of its own.`,
    );
  }
  for (const { format: named } of outputs) refuseOfOthers(named, '--output', formats);
  const files = outputs.filter(({ path: file }) => file !== STANDARD_OUTPUT);
  const below = outputs.filter(({ path: file }) => file === STANDARD_OUTPUT);
  const isReplaced = outputs.some(({ bare }) => bare);
  return {
    standardOutput: [
      ...(isReplaced ? [] : [asText(format ?? formats[0] ?? 'pretty', '--format')]),
      ...below.map(({ format: named }) => asText(named, '--output')),
    ],
    files,
  };
}

/** What the files are for that are no text. */
const PROGRAM_OF = { docx: 'Word', xlsx: 'Excel', png: 'slides' } as const satisfies Record<
  FileFormat,
  string
>;

/** The format, where it can be printed; a usage error for those that only a file can hold. */
function asText(format: Format, option: string): TextFormat {
  if (!isFileFormat(format)) return format;
  throw new UsageError(
    `${option} ${format}: a file for ${PROGRAM_OF[format]} cannot be printed. Name the file, as in --output report.${format}.`,
  );
}

function isFileFormat(format: Format): format is FileFormat {
  return FILE_FORMATS.some((known) => known === format);
}

/** The commands that alone have a format; none of those that every report has. */
const ONLY_OF: Readonly<Record<Format, readonly string[]>> = {
  pretty: [],
  markdown: [],
  csv: [],
  json: [],
  docx: ['status', 'board', 'agenda'],
  xlsx: ['overdue', 'timeline', 'slips', 'raid', 'trajectory', 'export'],
  mermaid: ['timeline'],
  svg: ['timeline', 'trend', 'trajectory'],
  png: ['timeline', 'trend', 'trajectory'],
  ics: ['meetings'],
  html: ['report'],
  github: ['check'],
  sarif: ['check'],
  junit: ['check'],
  gitlab: ['check'],
};

/** Some formats are of a few reports alone: whoever asks another for them is told which it has. */
function refuseOfOthers(format: string, option: string, formats: readonly Format[]): void {
  const known = FORMATS.find((name) => name === format);
  if (known === undefined || formats.includes(known)) return;
  const [first, ...others] = ONLY_OF[known];
  // What every other report has.
  if (first === undefined)
    throw new UsageError(`${option} ${format}: this report has ${formats.join(', ')} alone.`);
  const last = others.at(-1);
  const commands =
    last === undefined
      ? `"milepost ${first}" has`
      : `${[`"milepost ${first}"`, ...others.slice(0, -1)].join(', ')} and ${last} have`;
  throw new UsageError(
    `${option} ${format}: this report has ${formats.join(', ')}. Only ${commands} ${known}.`,
  );
}

function readOutput(
  value: string,
  format: Format | null,
  usual: Format,
  workingFolder: string,
): FileOutput & { readonly bare: boolean } {
  const named = /^([^=]*)=(.*)$/s.exec(value);
  const namedFormat = FORMATS.find((known) => known === named?.[1]);
  const file = namedFormat === undefined ? value : (named?.[2] ?? '');
  if (file === '')
    throw new UsageError(
      '--output needs the name of a file, as in --output report.md or --output csv=report.csv.',
    );
  const full = file === STANDARD_OUTPUT ? file : path.resolve(workingFolder, file);
  if (namedFormat !== undefined) return { format: namedFormat, path: full, bare: false };
  refuseMistyped(named?.[1], file);
  const ending = path.extname(file).toLowerCase();
  const byEnding = FORMATS.find((known) => FORMAT_TABLE[known].extensions.includes(ending)) ?? null;
  if (format !== null && byEnding !== null && byEnding !== format) {
    throw new UsageError(
      `--output ${file} looks like ${byEnding}, and --format says ${format}. Change one of them, or write --output ${format}=${file}.`,
    );
  }
  return { format: format ?? byEnding ?? usual, path: full, bare: true };
}

/** Endings of formats that people may expect and that are not written, so that no such file holds something else. */
const OTHER_FORMATS = new Set(['.pdf', '.doc', '.xls', '.yaml', '.yml']);

/** A format before `=` that is mistyped, and the ending of a format that there is not. */
function refuseMistyped(beforeEquals: string | undefined, file: string): void {
  const meant =
    beforeEquals === undefined || /[./\\]/.test(beforeEquals) ? null : closest(beforeEquals, FORMATS);
  if (meant !== null) {
    throw new UsageError(
      `--output knows no format "${beforeEquals}". Did you mean ${meant}=…? A file of that name can be written as ./${file}.`,
    );
  }
  const ending = path.extname(file).toLowerCase();
  if (OTHER_FORMATS.has(ending)) {
    throw new UsageError(
      `--output ${file}: milepost does not write ${ending} files. It writes .md, .csv, .json and .txt; of some reports .docx for Word or .xlsx for Excel; of a timeline .mmd; of timeline, trend and trajectory .svg and .png; of meetings .ics; of the whole plan .html, which a browser prints as PDF; and of a check .sarif and .xml.`,
    );
  }
}

/** Renders a report for each of its outputs and, once all of them are rendered, writes them. */
export async function writeReport(
  rendering: Rendering,
  outputs: Outputs,
  options: Omit<RenderOptions, 'toFile'>,
  environment: Environment,
): Promise<ExitCode> {
  const { standardOutput, standardError, files } = environment;
  const summary = asksForAnnotations(outputs)
    ? await prepareJobSummary(rendering, options, environment)
    : null;
  const look = summary?.ok === true ? { ...options, jobSummary: summary.holds } : options;
  const rendered = [];
  for (const { format, path: file } of outputs.files) {
    const render = await FORMAT_TABLE[format].load();
    const report = await render(rendering, { ...look, color: false, toFile: true });
    rendered.push({ file, bytes: typeof report === 'string' ? new TextEncoder().encode(report) : report });
  }
  for (const format of outputs.standardOutput) {
    const render = await FORMAT_TABLE[format].load();
    const written = await standardOutput.write(render(rendering, { ...look, toFile: false }));
    if (written === 'failed') {
      await standardError.write('milepost: standard output could not be written; the disk may be full.\n');
      return EXIT_CODES.trouble;
    }
  }
  for (const { file, bytes } of rendered) {
    const outcome = files.writeWhole(file, bytes);
    const shown = visibleText(file);
    if (!outcome.ok) {
      await standardError.write(
        `milepost: ${shown} was not written: ${writeTroubleText(outcome.trouble)}. Nothing in its place was changed.\n`,
      );
      return EXIT_CODES.trouble;
    }
    await standardError.write(`Wrote ${shown}\n`);
  }
  return summary === null ? EXIT_CODES.ok : await writeJobSummary(summary, environment);
}

/** Annotations are few: what they have no room for goes to the summary of the job, where there is one. */
function asksForAnnotations({ standardOutput, files }: Outputs): boolean {
  return [...standardOutput, ...files.map(({ format }) => format)].includes('github');
}

/** True when a report is printed in a format, be it to standard output or to a file. */
export function isPrinted({ standardOutput, files }: Outputs, format: Format): boolean {
  return [...standardOutput, ...files.map((file) => file.format)].includes(format);
}
