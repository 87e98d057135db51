/** What is said about the findings that only governance.yaml, raid.yaml and measures.yaml bring about; the others stand in load-finding-docs.ts. */
import type { Documentation } from '../model/documentation.ts';

export const OFFICE_FINDING_DOCS: readonly Documentation[] = [
  {
    code: 'cadence-unreadable',
    severity: 'error',
    summary: 'How often a body meets cannot be read.',
    what: 'A `cadence` in governance.yaml that is not in one of the ways to write one, that could mean two different ones, or that sets a body by the meetings of another which is itself set by the first.',
    why: 'The days of meetings are worked out from it, and from those the days by which papers and answers are due. A day that is guessed is a meeting that nobody comes to.',
    example: `# plan/governance.yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: second Thursday`,
    howToFix: `Write how often it meets, and on which day:

\`\`\`yaml
bodies:
  - id: programme-board
    name: Programme Board
    cadence: monthly, second Thursday
\`\`\`

docs/plan-format.md has every way to write it. A body that meets only as needed has no cadence: enter its meetings one by one under \`exceptions\`.`,
  },
  {
    code: 'score-off-scale',
    severity: 'error',
    summary: 'A risk is rated with a number that its scale does not have.',
    what: 'A `likelihood` or `impact` that is larger than the number of words on the scale; or a scale on which a risk is medium only from where it is high, or high only from where no risk can come.',
    why: 'Such a rating has no word, and nobody knows what is meant by it. A threshold that nothing reaches hides every risk.',
    example: `# plan/raid.yaml
scale:
  likelihood:
    - Unlikely
    - Possible
    - Likely
  impact:
    - Small
    - Middling
    - Great
  medium_from: 4
  high_from: 6
risks:
  - id: provider-capacity
    title: Too few providers offer places
    raised: 2021-02-01
    likelihood: 4
    impact: 3`,
    howToFix: `Write a number from 1, the lowest word of the scale, up to the number of its words:

\`\`\`yaml
risks:
  - id: provider-capacity
    title: Too few providers offer places
    raised: 2021-02-01
    likelihood: 3
    impact: 3
\`\`\``,
  },
  {
    code: 'rating-differs',
    severity: 'error',
    summary: 'A risk is rated otherwise than its newest entry of history says.',
    what: 'A risk with a `history` whose last entry has another likelihood or impact than the risk itself.',
    why: 'Reports would show one rating, and the record another. Usually one of the two was forgotten when the risk was rated anew.',
    example: `# plan/raid.yaml
risks:
  - id: provider-capacity
    title: Too few providers offer places
    raised: 2021-02-01
    likelihood: 4
    impact: 4
    history:
      - date: 2021-02-01
        likelihood: 3
        impact: 4`,
    howToFix: `When a risk is rated anew, change the numbers at its top, and add an entry to its history with the day:

\`\`\`yaml
risks:
  - id: provider-capacity
    title: Too few providers offer places
    raised: 2021-02-01
    likelihood: 4
    impact: 4
    history:
      - date: 2021-02-01
        likelihood: 3
        impact: 4
      - date: 2021-03-01
        likelihood: 4
        impact: 4
        note: A third provider has left
\`\`\``,
  },
  {
    code: 'days-out-of-order',
    severity: 'error',
    summary: 'Entries that stand in the order of their days do not.',
    what: 'A point of a path in measures.yaml that is not later than the one before it, or a rating of a risk that is older than the one before it. Two of the same day are one too many.',
    why: 'Between two points a path is drawn as a line, so a point at the wrong place, often with a wrong year, would bend it back. Of two ratings of one day nobody knows which holds.',
    example: `# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    paths:
      - id: target-2021
        kind: target
        points:
          - date: March 2022
            value: 110
          - date: September 2021
            value: 120`,
    howToFix: `Put the earliest first:

\`\`\`yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    paths:
      - id: target-2021
        kind: target
        points:
          - date: September 2021
            value: 120
          - date: March 2022
            value: 110
\`\`\`

If the day is wrong, correct it.`,
  },
];
