/** What filters look at, as attributes of an element. */
import type { Subject } from '../../reports/page/page-view.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { PageLook } from './page-look.ts';

/**
 * ` data-w="inclusion" data-o="3 4" data-s="overdue"`: ids of workstreams, numbers of people in the list of the filter, and the
 * state. An element without one of them is not touched by that filter.
 */
export function subjectAttributes(subject: Subject | null, { ownerNumber }: PageLook): Markup {
  if (subject === null) return NOTHING;
  const { workstreams, owners, state } = subject;
  const numbers = owners.flatMap((name) => ownerNumber(name) ?? []);
  return html` data-f${workstreams.length > 0 && html` data-w="${workstreams.join(' ')}"`} data-o="${numbers.join(' ')}"${state !== null && html` data-s="${state}"`}`;
}
