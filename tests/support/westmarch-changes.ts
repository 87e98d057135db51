/** What becomes of Westmarch after the end of its history: changes that are to be merged into main, and other states of a clone. */
import type { GitRepository } from './git-repository.ts';
import { historyOfWestmarch } from './history-of-westmarch.ts';
import { type PlanEditor, planEditor } from './plan-editor.ts';

interface Change {
  readonly author: string;
  readonly at: string;
  readonly subject: string;
  readonly does: (plan: PlanEditor) => void;
}

/** Without this the plan has an error of its own, which no change may go past. */
const SURVEY_AGREED: Change = {
  author: 'Stephen Rowe',
  at: '2025-03-18T16:30:00Z',
  subject: 'The board has agreed the date of the survey',
  does: (plan) =>
    plan.edit('workstreams/places.yaml', (text) =>
      text.replace(
        'reason: The ground is frozen\n            approved_by: workstream-lead',
        'reason: The ground is frozen\n            approved_by: programme-board',
      ),
    ),
};

/** What the board has agreed to, what is done, and what is feared. */
const AGREED: Change = {
  author: 'Grace Okafor',
  at: '2025-03-19T11:20:00Z',
  subject: 'What the board agreed in March',
  does(plan) {
    plan.move('places/special-school/planning', 'May 2025', {
      date: '2025-03-11',
      reason: 'The second survey has found clay',
      by: 'programme-board',
    });
    plan.set('places/resource-bases/hosts', { completed: '2024-06-27' });
    plan.set('places/special-school/opening', {
      forecast: ['due: April 2026', 'reason: Clay needs deeper foundations', 'date: 2025-03-11'],
    });
  },
};

/** Whatever a change can do to make a plan look better than it is. */
const WAVED_THROUGH: Change = {
  author: 'Ruth Hallam',
  at: '2025-03-19T17:45:00Z',
  subject: 'Tidy up before the inspection',
  does(plan) {
    plan.move('first-signs/speech-and-language/link-therapists', '14 March 2025');
    plan.move('places/special-school/planning', 'June 2025', {
      date: '2025-03-18',
      reason: 'The second survey has found clay',
      by: 'workstream-lead',
    });
    plan.set('places/special-school/opening', { changes: null });
    plan.remove('belonging/suspensions/charter');
    plan.set('first-signs/two-year-check/pathway', { completed: null });
    plan.set('places/coming-home/reviews', { owner: 'Beth Morley' });
    plan.edit('governance.yaml', (text) => text.replace('up_to_days: 14', 'up_to_days: 200'));
    plan.edit('programme.yaml', (text) => `${text}\nchecks:\n  milestone-overdue:\n    severity: warning\n`);
    plan.edit('workstreams/first-signs.yaml', (text) => text.replace('ambitions:\n  - seen-early\n', ''));
  },
};

/** Each by the name that pages have for it. */
export const CHANGES_TO_WESTMARCH: Readonly<Record<string, () => GitRepository>> = {
  'westmarch-agreed': () => withBranch('board-of-march', AGREED),
  'westmarch-waved-through': () => withBranch('tidy-up', WAVED_THROUGH),
  'westmarch-uncommitted': uncommitted,
  'westmarch-cut-off': cutOff,
};

function withBranch(branch: string, change: Change): GitRepository {
  const { repository } = historyOfWestmarch();
  const plan = planEditor(repository, 'plan');
  SURVEY_AGREED.does(plan);
  repository.commit(SURVEY_AGREED);
  repository.branch(branch);
  change.does(plan);
  repository.commit(change);
  return repository;
}

/** Somebody has moved a date and not committed it yet. */
function uncommitted(): GitRepository {
  const { repository } = historyOfWestmarch();
  planEditor(repository, 'plan').move('first-signs/speech-and-language/link-therapists', 'May 2025', {
    date: '2025-03-11',
    reason: 'Two of the five posts are still empty',
    by: 'programme-board',
  });
  return repository;
}

/** A clone that was made with the newest commits alone. */
function cutOff(): GitRepository {
  const { repository } = historyOfWestmarch();
  const cut = repository.clone('--depth=12');
  repository.remove();
  return cut;
}
