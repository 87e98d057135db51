/**
 * The summary of a job, which GitHub shows on the page of a run: a file that steps add Markdown to. What another
 * program has added stays. GitHub shows nothing at all of a summary that is larger than 1 MiB.
 */
import * as path from 'node:path';
import type { Environment } from '../environment/environment.ts';
import type { Rendering, RenderOptions } from '../render/format.ts';
import { FORMAT_TABLE } from '../render/index.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { writeTroubleText } from './write-trouble.ts';

/** In bytes, with what stands there already. */
const LARGEST_SUMMARY = 1024 * 1024 - 1;

const LINE_FEED = 0x0a;

/** What is going to be added to a summary, or why nothing can be. */
export type JobSummary =
  | {
      readonly ok: true;
      readonly file: string;
      readonly addition: Uint8Array;
      readonly holds: 'whole' | 'cut';
    }
  | { readonly ok: false; readonly why: string };

/**
 * Reads what stands in the summary and renders what is to be added. Nothing is written yet, so that the annotations
 * can say what the summary is going to hold. Null where there is no summary.
 */
export async function prepareJobSummary(
  rendering: Rendering,
  options: Omit<RenderOptions, 'toFile'>,
  environment: Environment,
): Promise<JobSummary | null> {
  const name = environment.variable('GITHUB_STEP_SUMMARY') ?? '';
  if (name === '') return null;
  const file = path.resolve(environment.workingFolder, name);
  const read = environment.files.readBytes(file, LARGEST_SUMMARY);
  if (!read.ok && read.trouble === 'too-large') return FULL;
  if (!read.ok && read.trouble !== 'absent') return { ok: false, why: writeTroubleText(read.trouble) };
  const render = await FORMAT_TABLE.markdown.load();
  const report = render(rendering, { ...options, color: false, toFile: true });
  const there = read.ok ? read.value : new Uint8Array();
  const gap = bytesOf(gapAfter(there));
  const room = LARGEST_SUMMARY - there.length - gap.length;
  const whole = bytesOf(report);
  if (whole.length <= room) return { ok: true, file, addition: joined(gap, whole), holds: 'whole' };
  const cut = cutAtLine(whole, room);
  return cut === null ? FULL : { ok: true, file, addition: joined(gap, cut), holds: 'cut' };
}

/** Adds what was prepared; exit code 3, and a sentence, where that cannot be. */
export async function writeJobSummary(
  summary: JobSummary,
  { files, standardError }: Environment,
): Promise<ExitCode> {
  const outcome = summary.ok ? files.appendTo(summary.file, summary.addition) : null;
  if (outcome?.ok === true) {
    await standardError.write('Added the report to the job summary\n');
    return EXIT_CODES.ok;
  }
  const why = summary.ok
    ? writeTroubleText(outcome?.ok === false ? outcome.trouble : 'unreadable')
    : summary.why;
  await standardError.write(`milepost: the report was not added to the job summary: ${why}.\n`);
  return EXIT_CODES.trouble;
}

const FULL: JobSummary = { ok: false, why: 'what stands there already leaves no room below 1 MiB' };

/** A heading is one only after an empty line, where what stands before it is HTML. */
function gapAfter(there: Uint8Array): string {
  if (there.length === 0) return '';
  return there.at(-1) === LINE_FEED ? '\n' : '\n\n';
}

const CUT_NOTE = bytesOf(
  '\nThe rest is left out: a job summary holds no more than 1 MiB. "milepost check" prints all of it.\n',
);

/** As many whole lines as there is room for beside the note; null where there is none. In UTF-8 no other character has the byte of a line feed. */
function cutAtLine(text: Uint8Array, room: number): Uint8Array | null {
  const kept = room - CUT_NOTE.length;
  const end = kept <= 0 ? 0 : text.lastIndexOf(LINE_FEED, kept - 1) + 1;
  return end === 0 ? null : joined(text.subarray(0, end), CUT_NOTE);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
