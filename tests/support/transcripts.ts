/**
 * Transcripts in Markdown: a `console` block that begins with `$ milepost …` is run again, and what it prints is
 * held against what the page says. A last line `[exit code N]` says how it ended; without it that was 0.
 */
import { runMilepost, REPOSITORY, type World } from './run-milepost.ts';
import { scriptedRepository } from './scripted-repositories.ts';

export interface Transcript {
  readonly command: string;
  /** The block as the page has it, from the command to the line before the closing fence. */
  readonly text: string;
  /** Offset of `text` in the page. */
  readonly start: number;
}

/**
 * A comment before a block says where its command is run: in a folder below the top of this repository, or in a
 * repository of its own (scripted-repositories.ts).
 */
const BLOCK =
  /(?:<!-- (folder|repository): (\S+) -->\n+)?```console\n(\$ (?:npm ci && npx )?milepost[^\n]*)\n([\s\S]*?)```/g;

export interface FoundTranscript extends Transcript {
  readonly place: { readonly kind: 'folder' | 'repository'; readonly name: string };
}

export function transcriptsIn(page: string): FoundTranscript[] {
  return [...page.matchAll(BLOCK)].map((match) => {
    const [whole, kind, name = '.', command = '', output = ''] = match;
    const text = `${command}\n${output}`;
    const place = { kind: kind === 'repository' ? kind : 'folder', name } as const;
    return { command, text, start: match.index + whole.lastIndexOf(text), place };
  });
}

/** What the block would say if the command were run now. */
export async function transcriptNow({ command, place }: FoundTranscript, world: World = {}): Promise<string> {
  const words = wordsOf(command.replace(/^\$ (?:npm ci && npx )?milepost ?/, ''));
  const run = await runMilepost(words, { ...worldAt(place), ...world });
  const code = run.code === 0 ? '' : `[exit code ${run.code}]\n`;
  const text = `${command}\n${run.out}${run.err}${code}`;
  // Some reports in Markdown have a block of their own, and blocks do not nest.
  if (text.includes('```')) throw new Error(`what "${command}" prints would end its block`);
  return text;
}

function worldAt({ kind, name }: FoundTranscript['place']): World {
  if (kind === 'repository') return scriptedRepository(name);
  return { workingFolder: `${REPOSITORY}/${name}`.replace(/\/\.$/, '') };
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
