/** The hostile plan with a history: what git says of it is hostile, too, and dates have moved. */
import { createRepository, type GitRepository } from '../../support/git-repository.ts';
import { harmless, hostilePlan } from '../../support/hostile-plan.ts';

/** Git itself takes angle brackets out of a name. */
const AUTHOR = `"onerror="window.hit=1;alert(1)" x='javascript:window.hit=1'`;
const SUBJECT = '</script><script>window.hit=1;alert(1)</script>"><img src=x onerror=alert(1)>';

/** Builds it; whoever does removes it. */
export function hostileOffice(kind: 'hostile' | 'harmless'): GitRepository {
  const words = (text: string): string => (kind === 'hostile' ? text : harmless(text));
  const { files } = hostilePlan(kind);
  const at = (text: (path: string, now: string) => string): ReadonlyMap<string, string> =>
    new Map([...files].map(([path, now]) => [`plan/${path}`, text(path, now)]));
  const repository = createRepository();
  repository.importCommits([
    {
      author: words(AUTHOR),
      at: '2024-01-12T09:00:00Z',
      subject: words(SUBJECT),
      files: at((path, now) => (path.startsWith('workstreams/') ? withOlderDates(now) : now)),
    },
    {
      author: words(AUTHOR),
      at: '2025-03-17T08:30:00Z',
      subject: words(SUBJECT),
      files: at((_, now) => now),
    },
  ]);
  return repository;
}

/** A year earlier, so that nearly every date has moved without a record of it. */
function withOlderDates(text: string): string {
  return text.replace(/"due": "(?:[^"]* )?2025"/g, (due) => due.replace('2025', '2024'));
}
