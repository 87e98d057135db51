/** When that of the invented plan was reported which has no day of its own in the file, and what was said before. */

/** By `workstream/project/milestone key`. A key without a day of its own that is not here is refused. */
export const REPORTED: Readonly<Record<string, string>> = {
  'first-signs/home-visiting/six-weeks status': '2024-12-13',
  'first-signs/speech-and-language/link-therapists accepted_breach': '2025-02-14',
  'first-signs/speech-and-language/link-therapists note': '2025-02-14',
  'first-signs/one-number/text-line status': '2024-12-13',
  'first-signs/health-visitor-records/agreement status': '2024-11-29',
  'first-signs/health-visitor-records/agreement accepted_breach': '2025-01-24',
  'belonging/suspensions/audit status': '2025-01-24',
  'belonging/suspensions/audit accepted_breach': '2025-01-24',
  'belonging/independent-travel/trainers status': '2024-10-25',
  'belonging/independent-travel/trainers forecast': '2025-01-24',
  'places/resource-bases/first-three status': '2025-01-31',
  'places/special-school/opening status': '2024-07-19',
  'places/coming-home/first-eight note': '2025-01-31',
  'places/coming-home/framework status': '2024-12-20',
  'places/coming-home/framework forecast': '2025-01-31',
  'places/equipment/passport status': '2025-02-07',
  'into-adulthood/health-at-eighteen/passports accepted_breach': '2024-10-18',
  'people-and-practice/trauma-informed/award status': '2025-01-31',
  'people-and-practice/plain-letters/templates status': '2025-02-14',
  'backbone/one-set-of-figures/first-edition status': '2025-02-14',
  'backbone/capital/bid status': '2024-11-22',
};

/** Values that stood in a line before the one in the file, which took its place on the day `until`. */
export const SAID_BEFORE: readonly {
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly value: string;
}[] = [
  {
    what: 'first-signs/home-visiting/six-weeks forecast',
    from: '2025-02-07',
    until: '2025-03-04',
    value: 'end of April 2025',
  },
  {
    what: 'first-signs/speech-and-language/link-therapists note',
    from: '2024-12-13',
    until: '2025-02-14',
    value: 'Eighteen of forty nurseries have one',
  },
  {
    what: 'places/coming-home/first-eight note',
    from: '2025-01-10',
    until: '2025-01-31',
    value: 'One is back',
  },
  {
    what: 'backbone/case-system/go-live forecast',
    from: '2025-01-24',
    until: '2025-03-10',
    value: 'by the end of August 2025',
  },
  // Moved without a record of who agreed to it.
  {
    what: 'people-and-practice/supervision/handbook due',
    from: '2023-09-14',
    until: '2025-03-12',
    value: 'March – April 2025',
  },
];

/** Milestones that the plan did not begin with. */
export const ADDED: Readonly<Record<string, string>> = {
  'first-signs/home-visiting/first-sixty': '2024-12-13',
  'places/resource-bases/posts-advertised': '2024-10-25',
  'places/special-school/second-survey': '2024-11-22',
  'into-adulthood/supported-internships/coaches': '2024-12-20',
  'belonging/independent-travel/routes': '2025-02-07',
  'people-and-practice/supervision/facilitators': '2025-02-14',
  'people-and-practice/plain-letters/refusal': '2025-01-31',
  'backbone/case-system/trial': '2024-12-06',
  'backbone/one-set-of-figures/trial-edition': '2025-01-17',
};

/** Actions that no meeting asked for, and notes on actions that are open. */
export const WRITTEN_DOWN: Readonly<Record<string, string>> = {
  'waiting-times-shown': '2025-02-28',
  'day-for-the-opinion note': '2025-03-10',
  'talks-on-prices note': '2025-03-14',
};
