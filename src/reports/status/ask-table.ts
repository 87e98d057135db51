import { planNames } from '../plan-names.ts';
import type { Plan } from '../../model/plan.ts';
import type { Row, TableSection } from '../view.ts';
import type { OpenAsk } from './asks.ts';

/** What is asked for as a list for spreadsheets; people read it as sentences. */
export function askData(asks: readonly OpenAsk[], plan: Plan): TableSection {
  return {
    kind: 'table',
    id: 'asks',
    heading: 'The ask',
    onlyFor: 'data',
    columns: [
      { key: 'kind', heading: 'Wanted', type: 'text' },
      { key: 'what', heading: 'What', type: 'text' },
      { key: 'from', heading: 'From', type: 'text' },
      { key: 'by', heading: 'By', type: 'date' },
      { key: 'late', heading: 'Late', type: 'text' },
      { key: 'for', heading: 'Asked for', type: 'text' },
      { key: 'place', heading: 'Place', type: 'place' },
    ],
    rows: asks.map(
      ({ kind, what, from, by, isLate, ref, at }): Row => ({
        kind,
        what,
        from,
        by,
        late: isLate ? 'yes' : 'no',
        for: ref === null ? 'The programme' : planNames(plan).ofRef(ref),
        place: at,
      }),
    ),
    whenEmpty: '',
  };
}
