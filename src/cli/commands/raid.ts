import type { Environment } from '../../environment/environment.ts';
import type { RaidKind } from '../../model/raid-movements.ts';
import { AUDIENCES } from '../../model/update.ts';
import { SHEET_FORMATS } from '../../render/format.ts';
import { type RaidOptions, raidJson, raidReport } from '../../reports/raid.ts';
import { raidView } from '../../reports/raid-view.ts';
import type { ExitCode } from '../exit-code.ts';
import { openBefore } from '../open-before.ts';
import { type CommonOptions, readChoice } from '../options.ts';
import { runReport } from '../run-report.ts';

export interface RaidCommandOptions extends CommonOptions {
  readonly kind?: string;
  readonly since?: string;
  readonly audience?: string;
}

/** The kinds as people type them: as the lists of raid.yaml are called. */
const KINDS = {
  risks: 'risk',
  issues: 'issue',
  actions: 'action',
  decisions: 'decision',
  escalations: 'escalation',
} as const satisfies Record<string, RaidKind>;
const KIND_WORDS = ['risks', 'issues', 'actions', 'decisions', 'escalations'] as const;

const DEFAULT_SINCE = '4w';

/** `milepost raid`: the register by exposure, what moved, and what nobody looks after. */
export async function raidCommand(options: RaidCommandOptions, environment: Environment): Promise<ExitCode> {
  const narrowed: RaidOptions = {
    kind: options.kind === undefined ? null : KINDS[readChoice(options.kind, '--kind', KIND_WORDS)],
    audience: options.audience === undefined ? null : readChoice(options.audience, '--audience', AUDIENCES),
  };
  return await runReport(
    options,
    environment,
    async ({ plan, asOf, scope, locate, opened }) => {
      const earlier = await openBefore(options.since ?? DEFAULT_SINCE, plan, opened, asOf);
      const before = {
        raid: earlier.plan.raid,
        day: earlier.day,
        isFromGit: earlier.source.kind === 'git',
      };
      const report = raidReport(plan, before, asOf, scope, narrowed);
      return { kind: 'raid', view: raidView(report), data: () => raidJson(report, locate) };
    },
    SHEET_FORMATS,
  );
}
