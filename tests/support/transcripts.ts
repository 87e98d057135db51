/**
 * Transcripts in Markdown: a `console` block that begins with `$ milepost …` is run again, and what it prints is
 * held against what the page says. A last line `[exit code N]` says how it ended; without it that was 0.
 */
import { runMilepost, REPOSITORY, type World } from './run-milepost.ts';

export interface Transcript {
  readonly command: string;
  /** The block as the page has it, from the command to the line before the closing fence. */
  readonly text: string;
  /** Offset of `text` in the page. */
  readonly start: number;
}

/** A comment before a block names the folder, below the repository, that its command is run in. */
const BLOCK =
  /(?:<!-- folder: (\S+) -->\n+)?```console\n(\$ (?:npm ci && npx )?milepost[^\n]*)\n([\s\S]*?)```/g;

export interface FoundTranscript extends Transcript {
  readonly folder: string;
}

export function transcriptsIn(page: string): FoundTranscript[] {
  return [...page.matchAll(BLOCK)].map((match) => {
    const [whole, folder, command = '', output = ''] = match;
    const text = `${command}\n${output}`;
    return { command, text, start: match.index + whole.lastIndexOf(text), folder: folder ?? '.' };
  });
}

/** What the block would say if the command were run now. */
export async function transcriptNow(
  { command, folder }: FoundTranscript,
  world: World = {},
): Promise<string> {
  const words = wordsOf(command.replace(/^\$ (?:npm ci && npx )?milepost ?/, ''));
  const run = await runMilepost(words, {
    workingFolder: `${REPOSITORY}/${folder}`.replace(/\/\.$/, ''),
    ...world,
  });
  const code = run.code === 0 ? '' : `[exit code ${run.code}]\n`;
  return `${command}\n${run.out}${run.err}${code}`;
}

/** The words of a command line, as a shell would split them: spaces, single and double quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/** The page with every transcript replaced by what is printed now. */
export async function updatedPage(page: string): Promise<string> {
  let updated = '';
  let from = 0;
  for (const found of transcriptsIn(page)) {
    updated += page.slice(from, found.start) + (await transcriptNow(found));
    from = found.start + found.text.length;
  }
  return updated + page.slice(from);
}
