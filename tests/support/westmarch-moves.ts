/** Every move of a due date in the history of Westmarch, as it is to be read off git: what reports are held against. */

export interface Move {
  /** What the milestone is called at the end. */
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  /** The commit of `main` that it is dated by. */
  readonly commit: string;
  /** The day of that commit in London. */
  readonly day: string;
  /** Who set the value, where that is not the author of that commit. */
  readonly setBy?: { readonly author: string; readonly commit: string };
  /**
   * Whether the plan says so: under `changes` in the same commit, in a later one or not at all; that it was a slip of
   * the finger; or that a name of the calendar means other days, and no line of the milestone has changed.
   */
  readonly record: 'same-commit' | 'later' | 'none' | 'correction' | 'calendar';
}

/** In the order in which they came to `main`. */
export const MOVES: readonly Move[] = [
  {
    ref: 'belonging/suspensions/charter',
    from: 'November 2042',
    to: 'November 2024',
    commit: 'yearCorrected',
    day: '2024-01-23',
    record: 'correction',
  },
  {
    ref: 'belonging/outreach/outreach-offer',
    from: 'May 2024',
    to: '15 June 2024',
    commit: 'offerMoved',
    day: '2024-02-14',
    record: 'same-commit',
  },
  {
    ref: 'places/resource-bases/hosts',
    from: '31 May 2024',
    to: '28 June 2024',
    commit: 'hostsMovedTwice',
    day: '2024-05-14',
    record: 'same-commit',
  },
  {
    ref: 'belonging/outreach/outreach-offer',
    from: '15 June 2024',
    to: '28 June 2024',
    commit: 'offerMovedAgain',
    day: '2024-06-11',
    record: 'same-commit',
  },
  {
    ref: 'first-signs/two-year-check/pilot',
    from: 'June 2024',
    to: 'July 2024',
    commit: 'pilotMoved',
    day: '2024-06-12',
    record: 'same-commit',
  },
  {
    ref: 'places/special-school/opening',
    from: 'September 2025',
    to: 'January 2026',
    commit: 'openingMoved',
    day: '2024-07-10',
    record: 'same-commit',
  },
  {
    ref: 'first-signs/speech-and-language/link-therapists',
    from: 'November 2024',
    to: 'February 2025',
    commit: 'therapistsMoved',
    day: '2024-07-17',
    record: 'none',
  },
  {
    ref: 'belonging/ordinarily-available/published',
    from: '3 September 2024',
    to: '30 August 2024',
    commit: 'publishedEarlier',
    day: '2024-07-24',
    record: 'same-commit',
  },
  {
    ref: 'places/staffing/base-teachers',
    from: 'July 2025',
    to: 'August 2025',
    commit: 'teachersMoved',
    day: '2024-08-05',
    record: 'none',
  },
  {
    ref: 'first-signs/speech-and-language/contract',
    from: 'September 2024',
    to: '31 October 2024',
    commit: 'contractMoved',
    day: '2024-08-20',
    record: 'later',
  },
  {
    ref: 'first-signs/two-year-check/roll-out',
    from: 'Autumn term 2024',
    to: 'Autumn term 2024',
    commit: 'calendarChanged',
    day: '2024-09-16',
    record: 'calendar',
  },
  {
    ref: 'first-signs/home-visiting/places',
    from: '2024-09',
    to: '2024-11',
    commit: 'placesMoved',
    day: '2024-10-09',
    record: 'same-commit',
  },
  {
    ref: 'belonging/ordinarily-available/self-review',
    from: 'end of Spring term 2025',
    to: 'end of May 2025',
    commit: 'selfReviewMerged',
    day: '2024-11-13',
    setBy: { author: 'Tom Ashworth', commit: 'selfReviewSettled' },
    record: 'same-commit',
  },
  {
    ref: 'belonging/outreach/hubs',
    from: 'tbc by June 2024',
    to: 'January 2025',
    commit: 'hubsDated',
    day: '2024-11-20',
    record: 'same-commit',
  },
  {
    ref: 'places/special-school/survey',
    from: '20 December 2024',
    to: '14 February 2025',
    commit: 'surveyMoved',
    day: '2024-12-03',
    record: 'same-commit',
  },
  {
    ref: 'first-signs/health-visitor-records/agreement',
    from: 'January 2025',
    to: 'tbc',
    commit: 'agreementUndated',
    day: '2025-01-14',
    record: 'same-commit',
  },
  {
    ref: 'belonging/outreach/review',
    from: 'July 2025',
    to: 'September 2025',
    commit: 'reviewMoved',
    day: '2025-02-05',
    record: 'same-commit',
  },
  {
    ref: 'places/special-school/planning',
    from: 'January 2025',
    to: 'March 2025',
    commit: 'planningMerged',
    day: '2025-02-25',
    setBy: { author: 'Ruth Hallam', commit: 'planningMoved' },
    record: 'same-commit',
  },
  {
    ref: 'places/resource-bases/first-three',
    from: 'September 2025',
    to: 'October 2025',
    commit: 'basesMoved',
    day: '2025-03-12',
    record: 'same-commit',
  },
];
