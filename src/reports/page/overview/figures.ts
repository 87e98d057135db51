/** The programme in figures, each of which leads to what it counts. */
import { durationText } from '../../../model/duration.ts';
import { dayText } from '../../../model/plan-date-text.ts';
import { raidCounts, type RaidReport } from '../../raid.ts';
import type { SlipTotals } from '../../slips.ts';
import { forText, noneText } from '../../status/audience-section.ts';
import { anchorOf, panelAnchor } from '../anchors.ts';
import type { PageInput } from '../page-input.ts';
import type { Figure, FiguresSection } from '../page-view.ts';

export function overviewFigures(input: PageInput): FiguresSection {
  return {
    kind: 'figures',
    heading: 'In figures',
    figures: [...dateFigures(input), ...slipFigures(input), ...otherFigures(input)],
  };
}

function dateFigures({ status: { counts }, overdue }: PageInput): Figure[] {
  const broken = overdue.undated.filter(({ standing }) => standing.promiseBroken).length;
  return [
    {
      value: String(counts.overdue),
      label: 'overdue',
      note: counts.overdue === 0 ? null : `${counts.notReported} with nothing reported`,
      to: anchorOf('list', 'overdue'),
      tone: counts.overdue === 0 ? null : 'red',
    },
    {
      value: String(counts.dueNow),
      label: 'due now',
      note: null,
      to: anchorOf('list', 'due-now'),
      tone: null,
    },
    {
      value: String(overdue.dueSoon.length),
      label: `due in the next ${durationText(overdue.within)}`,
      note: `up to ${dayText(overdue.until)}`,
      to: anchorOf('list', 'due-next'),
      tone: null,
    },
    {
      value: String(counts.undated),
      label: 'undated',
      note: broken === 0 ? null : `${broken} past the day by which a date was promised`,
      to: anchorOf('list', 'undated'),
      tone: broken === 0 ? null : 'amber',
    },
  ];
}

/** What moved since the last report, and, where git is there to say, since the beginning. */
function slipFigures({ status: { movements, earlier }, past }: PageInput): Figure[] {
  const changed = movements.offPlan.filter(({ isChanged }) => isChanged).length;
  const since = `since ${dayText(earlier.day)}`;
  return [
    {
      value: String(changed),
      label: changed === 1 ? `date moved ${since}` : `dates moved ${since}`,
      note: `${movements.offPlan.length} off plan, ${movements.lateForecasts.length} expected late`,
      to: anchorOf('list', 'moved'),
      tone: changed === 0 ? null : 'amber',
    },
    ...(past.ok
      ? [
          {
            value: `${past.slips.totals.moved} of ${past.slips.totals.milestones}`,
            label: 'have moved since the first version',
            note: movesText(past.slips.totals),
            to: anchorOf('list', 'slips'),
            tone: null,
          },
        ]
      : []),
  ];
}

function movesText({ moves, unrecorded }: SlipTotals): string {
  const counted = moves === 1 ? '1 move' : `${moves} moves`;
  return unrecorded === 0 ? counted : `${counted}, ${unrecorded} without a record`;
}

function noLogText({ audience }: RaidReport): string {
  return audience === null ? 'no RAID log (raid.yaml)' : noneText(audience);
}

function otherFigures({ status, principles, raid }: PageInput): Figure[] {
  const { trajectory, asks } = status;
  const offPath = trajectory.counts['off-path'];
  const onPath = trajectory.counts['on-path'] + trajectory.counts['better-than-path'];
  const late = asks.filter(({ isLate }) => isLate).length;
  const { highRisks, risks } = raidCounts(raid);
  return [
    {
      value: String(offPath),
      label: offPath === 1 ? 'measure off its path' : 'measures off their path',
      note:
        trajectory.measures.length === 0
          ? 'nothing is measured (measures.yaml)'
          : `of ${trajectory.measures.length}: ${onPath} on it or better, ${trajectory.counts['no-target']} without a target`,
      to: offPath === 0 ? panelAnchor('trajectory') : anchorOf('list', 'off-path'),
      tone: offPath === 0 ? null : 'red',
    },
    {
      value: `${status.principles.met} of ${status.principles.applicable}`,
      label: 'principles met, project by project',
      note: `${principles.counts['not-recorded']} not recorded`,
      to: panelAnchor('principles'),
      tone: null,
    },
    {
      value: String(asks.length),
      label: asks.length === 1 ? 'decision or help asked for' : 'decisions and help asked for',
      note: late === 0 ? null : `${late} late`,
      to: anchorOf('list', 'asks'),
      tone: late === 0 ? null : 'red',
    },
    {
      value: String(highRisks),
      label: highRisks === 1 ? 'high risk' : 'high risks',
      note: raid.isEmpty
        ? noLogText(raid)
        : `of ${risks} open${raid.audience === null ? '' : ` ${forText(raid.audience)}`}`,
      to: panelAnchor('raid'),
      tone: highRisks === 0 ? null : 'red',
    },
  ];
}
