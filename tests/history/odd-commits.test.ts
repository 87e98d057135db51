/** Commits as other programs make them: without a message, without a name, in another encoding, at impossible times. */
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitEnvironment } from '../support/git-repository.ts';
import { type PlanInGit, planInGit } from '../support/plan-in-git.ts';

let plan: PlanInGit;
beforeEach(() => {
  plan = planInGit();
  plan.commit({});
});
afterEach(() => plan.repository.remove());

const NOON = Date.parse('2021-10-02T12:00:00Z') / 1000;

interface Header {
  readonly author?: string;
  readonly committer?: string;
  readonly time?: number;
  readonly zone?: string;
  /** What stands between the committer and the message. */
  readonly more?: string;
  readonly message?: string;
}

/** Commits a move to October as it is written here, byte for byte. */
function commitMove(header: Header): void {
  const { author = 'Ann Lee', committer = author, time = NOON, zone = '+0000' } = header;
  const { more = '', message = 'Later\n' } = header;
  plan.repository.edit('plan/workstreams/inclusion.yaml', (text) => text.replace('September', 'October'));
  plan.repository.git('add', '--all');
  const tree = plan.repository.git('write-tree').trim();
  const parent = plan.repository.git('rev-parse', 'HEAD').trim();
  const { stdout } = spawnSync('git', ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], {
    cwd: plan.repository.folder,
    env: gitEnvironment(),
    input: Buffer.from(
      `tree ${tree}\nparent ${parent}\nauthor ${author} <a@example.org> ${time} ${zone}\n` +
        `committer ${committer} <c@example.org> ${time} ${zone}\n${more}\n${message}`,
      'latin1',
    ),
    encoding: 'utf8',
  });
  plan.repository.git('update-ref', 'HEAD', stdout.trim());
}

interface Recorder {
  readonly author: string;
  readonly subject: string;
  readonly day: string;
}

/** Who recorded the one move, according to the ledger. */
async function recordedBy(): Promise<Recorder> {
  const { out, err } = await plan.run(['slips', '--format', 'json', '--as-of', '2021-11-01']);
  expect(err).toBe('');
  expect(out).not.toContain('@example.org');
  const { data } = JSON.parse(out);
  expect(data.summary.moves).toBe(1);
  const { author, subject, day }: Recorder = data.milestones[0].moves[0].recordedBy;
  return { author, subject, day };
}

describe('a commit', () => {
  const cases: readonly {
    readonly what: string;
    readonly header: Header;
    readonly says: Partial<Recorder>;
  }[] = [
    { what: 'without a message', header: { message: '' }, says: { subject: '' } },
    { what: 'whose message is blank lines', header: { message: '\n\n\n' }, says: { subject: '' } },
    {
      what: 'whose subject goes on over two lines',
      header: { message: 'Later,\nand why\n\nMore\n' },
      says: { subject: 'Later, and why' },
    },
    { what: 'without a name', header: { author: '' }, says: { author: 'unknown' } },
    {
      what: 'by one and committed by another',
      header: { author: 'Ann Lee', committer: 'A machine' },
      says: { author: 'Ann Lee' },
    },
    {
      what: 'in another encoding',
      header: { author: 'Zo\xeb', more: 'encoding ISO-8859-1\n', message: 'Sp\xe4ter\n' },
      says: { author: 'Zoë', subject: 'Später' },
    },
    {
      what: 'in another encoding, which it does not name',
      header: { author: 'Zo\xeb' },
      says: { author: 'Zo\uFFFD' },
    },
    {
      what: 'with a signature',
      header: { more: 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n' },
      says: { subject: 'Later' },
    },
    {
      what: 'with a message that looks like what git prints',
      header: { message: ':100644 100644 0000 1111 M\n' },
      says: { subject: ':100644 100644 0000 1111 M' },
    },
    {
      what: 'late in the evening far in the west, when London has the next day',
      header: { time: Date.parse('2021-10-03T02:30:00Z') / 1000, zone: '-0800' },
      says: { day: '2021-10-03' },
    },
    { what: 'of before there was git', header: { time: 0 }, says: { day: '1970-01-01' } },
    { what: 'of a year that no plan reaches', header: { time: 99_999_999_999 }, says: { day: '1900-01-01' } },
  ];
  test.each(cases)('$what', async ({ header, says }) => {
    commitMove(header);
    expect(await recordedBy()).toMatchObject(says);
    // And every other report that looks at it.
    for (const words of [['history', 'first'], ['trend'], ['nudge'], ['slips', '--since', '7d']]) {
      expect(await plan.run(words)).toMatchObject({ code: 0, err: '' });
    }
  });
});
