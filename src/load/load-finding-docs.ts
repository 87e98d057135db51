/**
 * What is said about each finding of loading: in the documentation and in `explain`. They are documented like
 * checks, but cannot be re-rated or ignored: a plan that is not read whole cannot be reported on.
 */
import { type Documentation, exampleOfMilestones } from '../model/documentation.ts';
import { OFFICE_FINDING_DOCS } from './office-finding-docs.ts';

export const LOAD_FINDING_DOCS: readonly Documentation[] = [
  {
    code: 'file-unreadable',
    severity: 'error',
    summary: 'A file of the plan cannot be read at all.',
    what: 'A file or folder where the plan needs one, which cannot be read: it may be larger than 1 MiB, lack the permission, be a folder where a file belongs, or be a link that leads out of the plan folder.',
    why: 'A file that is passed over would be missing from every report, and nobody would notice.',
    example: `plan/
  programme.yaml
  workstreams/
    inclusion.yaml/     (a folder of this name, where a file belongs)`,
    howToFix: `The message says what stands in the way. Put an ordinary text file there, or move what does not belong in the plan folder somewhere else. A file that is too large often has something in it that was pasted by mistake.`,
  },
  {
    code: 'file-encoding',
    severity: 'error',
    summary: 'A file is not saved as UTF-8.',
    what: 'A file that is saved in another encoding than UTF-8, such as UTF-16 (some programs call it "Unicode") or Windows-1252 (some call it "ANSI"); or a workbook of Excel whose name ends in .csv.',
    why: 'In another encoding, curly quotes, dashes and accents turn into other characters. A name would be printed wrongly, and nobody could find it.',
    example: `plan/workstreams/inclusion.yaml, saved by an older program as "ANSI":
a curly quote in it is the one byte 92, which UTF-8 does not know.`,
    howToFix: `Save the file again, and choose the encoding UTF-8 where the program offers one ("Save as", then "Encoding"). If the message names a line, look for a curly quote, a dash or an accent there, and type it again.

In Excel, choose "Save As" and then "CSV UTF-8". To give a workbook a name that ends in .csv is not enough.`,
  },
  {
    code: 'file-not-read',
    severity: 'error',
    summary: 'A file in the plan folder is not part of the plan.',
    what: 'A file or folder in the plan folder that would not be read, because its name is not one that a plan has; also a workstream file that programme.yaml does not list, or a CSV file that no measure names.',
    why: 'Somebody put it there so that it would count. Passing over it in silence would leave a whole workstream out of every report.',
    example: `# plan/workstreams/early-intervention.yml
id: early-intervention
name: Early intervention
kind: delivery
projects: []`,
    howToFix: `Give the file its right name: each workstream is a file in \`workstreams/\` whose name ends in \`.yaml\` (not \`.yml\`). Each update is such a file in \`updates/\`. The other files are \`programme.yaml\`, \`ambitions.yaml\`, \`principles.yaml\`, \`governance.yaml\`, \`measures.yaml\` and \`raid.yaml\`. A CSV file is read when a measure names it under \`actuals_csv\`.

List each workstream in programme.yaml, at the place where reports should show it:

\`\`\`yaml
workstreams:
  - inclusion
  - early-intervention
\`\`\`

Move what does not belong to the plan out of the folder. Files that end in \`.md\`, and those whose name begins with a dot, may stay.`,
  },
  {
    code: 'csv-unreadable',
    severity: 'error',
    summary: 'A CSV file with actuals cannot be read.',
    what: 'A CSV file that a measure names, with something in it that is no table of actuals: a first row that does not name the columns, a column that nobody knows, a value that is no number, or a quotation mark that leaves open where a cell ends. Dates that cannot be read are `date-unreadable`.',
    why: 'A number that is guessed at, or a row that is passed over, would stand in the board’s papers as if it had been counted.',
    example: `# plan/measures.yaml
measures:
  - id: suspensions
    name: Suspensions of pupils with SEND
    actuals_csv: suspensions.csv
# plan/suspensions.csv
date,value,published
September 2024,97,2024-10-14
October 2024,about 90,2024-11-12`,
    howToFix: `The first row names the columns: \`date\` and \`value\`, and where you have them \`published\`, \`source\` and \`note\`, in any order. Below it each row is one number:

\`\`\`text
date,value,published,source,note
September 2024,97,2024-10-14,Schools census,
October 2024,"1,204",2024-11-12,Schools census,With the two new academies
November 2024,c,2024-12-12,Schools census,
\`\`\`

A value is written in digits; commas between thousands, a pound sign and a per cent sign may stay. Where a number is too small to be published, write \`c\` (or \`*\`, \`[c]\`, \`x\`, \`suppressed\`). [Trajectory](../trajectory.md) says how to keep such a file in Excel.`,
  },
  {
    code: 'file-name-differs',
    severity: 'error',
    summary: 'The name of a workstream file differs from the id in it.',
    what: 'A workstream file whose name is not the id of the workstream followed by `.yaml`.',
    why: 'People look for a workstream in the file that is called after it.',
    example: `# plan/programme.yaml
format: 1
name: An invented programme
workstreams:
  - inclusion-team
# plan/workstreams/inclusion.yaml
id: inclusion-team
name: Inclusion
kind: delivery
projects: []`,
    howToFix: `Rename the file: it is called after the \`id\` in it, with \`.yaml\` behind. Other files refer to the id, so it is better to keep it. If the id was changed by mistake, change it back.`,
  },
  {
    code: 'file-empty',
    severity: 'error',
    summary: 'A file is empty.',
    what: 'A file with nothing in it, or with nothing but comments.',
    why: 'An empty file usually means that saving or copying went wrong, and that something is lost.',
    example: `# plan/workstreams/inclusion.yaml
# The workstream was written here until yesterday.`,
    howToFix: `Put its content back; the history of the file in git has it. If the file is not needed any more, delete it.`,
  },
  {
    code: 'character-refused',
    severity: 'error',
    summary: 'There is a character that cannot be seen.',
    what: 'A control character, a character that changes the direction of the text around it, or another one that cannot be seen. It may stand in the text itself, or be written as a code such as "\\u202E".',
    why: 'Such characters can make a line look different from what it says, and a reader could be deceived. They usually come with text that was copied from elsewhere.',
    example: exampleOfMilestones(`- id: slas
  title: "Service level \\u202Eagreements signed"
  due: September 2021`),
    howToFix: `Delete the character. As it cannot be seen, it is easiest to delete the word that the message points at, and to type it again:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
\`\`\``,
  },
  {
    code: 'conflict-marker',
    severity: 'error',
    summary: 'Lines of a merge that was not finished stand in a file.',
    what: 'A line of seven `<`, `>` or `|`, as git leaves it behind where two people have changed the same lines.',
    why: 'The file holds both versions of those lines. Somebody has to say which one counts.',
    // The marks are put together here so that no tool takes this file for an unfinished merge.
    example: `# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: provision
    name: Alternative provision
    milestones:
      - id: slas
        title: Service level agreements signed
${'<'.repeat(7)} main
        due: October 2021
${'='.repeat(7)}
        due: November 2021
${'>'.repeat(7)} move-slas`,
    howToFix: `Keep the lines that are right, and delete the others together with the lines of \`<\`, \`=\` and \`>\`:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: November 2021
\`\`\``,
  },
  {
    code: 'yaml-syntax',
    severity: 'error',
    summary: 'A line is not written as YAML is.',
    what: 'A line that cannot be read, most often because of a colon in a text without quotes, a tab, a missing quote, or spaces in front that do not match the lines around it.',
    why: 'From such a line on, nobody can tell what belongs to what, so the file cannot be used.',
    example: exampleOfMilestones(`- id: review
  title: Review: part two
  due: September 2021`),
    howToFix: `The message says what to change in the line. A text with a colon and a space in it needs quotes:

\`\`\`yaml
- id: review
  title: "Review: part two"
  due: September 2021
\`\`\`

The spaces in front of a line say what it belongs to: two more for each level, and never a tab. A key is followed by a colon and a space.`,
  },
  {
    code: 'yaml-feature-refused',
    severity: 'error',
    summary: 'A line uses a part of YAML that plans do not have.',
    what: 'A text without quotes that begins with `&`, `*` or `!`, or a line that begins with `%`. To YAML these are names, references, types and instructions.',
    why: 'They would change what other lines mean, out of sight of whoever reads those. In a plan they are nearly always text without quotes.',
    example: exampleOfMilestones(`- id: review
  title: !Urgent review of panels
  due: September 2021`),
    howToFix: `If it is text, put quotes round it:

\`\`\`yaml
- id: review
  title: "!Urgent review of panels"
  due: September 2021
\`\`\`

If something is to stand in two places, write it twice.`,
  },
  {
    code: 'text-lost-to-comment',
    severity: 'error',
    summary: 'A part of a text would be lost, because it is read as a comment.',
    what: 'A text without quotes with a space and a `#` in it. YAML reads everything from there on as a comment.',
    why: 'The end of the text would be missing from every report, and nobody would notice.',
    example: exampleOfMilestones(`- id: review
  title: Review # 3
  due: September 2021`),
    howToFix: `If it belongs to the text, put quotes round the whole:

\`\`\`yaml
- id: review
  title: "Review # 3"
  due: September 2021
\`\`\`

If it is a comment, give it a line of its own above:

\`\`\`yaml
# This is the third one.
- id: review
  title: Review
  due: September 2021
\`\`\``,
  },
  {
    code: 'schema',
    severity: 'error',
    summary: 'A key is unknown or missing, or its value is of the wrong kind.',
    what: 'A file that does not have the keys that the plan format has: a misspelt or missing key, a text where a list belongs, a status that does not exist, a number where a text belongs.',
    why: 'A key that nobody knows is read by nobody. With a misspelt one, what you wrote would have no effect.',
    example: exampleOfMilestones(`- id: slas
  titel: Service level agreements signed
  due: September 2021`),
    howToFix: `The message names the key, and says what was probably meant or what is allowed:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: September 2021
\`\`\`

docs/plan-format.md lists all keys. Where a text looks like a number, such as the section "5.2", put quotes round it.`,
  },
  {
    code: 'date-unreadable',
    severity: 'error',
    summary: 'A date cannot be read, or could mean two things.',
    what: 'A date that is not in one of the ways to write a date, or that could mean two different ones: "July 21" may be July 2021 or 21 July, and "01/09/2021" the 1 September or the 9 January. Also a period that ends before it begins, and a date where only a single day will do.',
    why: 'A date that is guessed is wrong half of the time, and nobody sees it. So it is refused, with the ways to write what you may have meant.',
    example: exampleOfMilestones(`- id: slas
  title: Service level agreements signed
  due: July 21`),
    howToFix: `Write one of the dates that the message proposes:

\`\`\`yaml
- id: slas
  title: Service level agreements signed
  due: July 2021
\`\`\`

docs/dates.md has every way to write a date. If there is none yet, write \`due: tbc\`, or \`due: tbc by October 2021\`.`,
  },
  {
    code: 'duplicate-id',
    severity: 'error',
    summary: 'Two things have the same id.',
    what: 'Two milestones of one project, two projects of one workstream, two workstreams, or two of another kind, with the same `id`; a workstream that is listed twice; or two periods of the calendar with one name and different days.',
    why: 'The id is how files, reports and people name a thing. If two have the same one, nobody knows which is meant.',
    example: exampleOfMilestones(`- id: review
  title: First review published
  due: September 2021
- id: review
  title: Second review published
  due: December 2021`),
    howToFix: `Give one of the two another id. Titles may be the same, ids may not:

\`\`\`yaml
- id: first-review
  title: First review published
  due: September 2021
- id: second-review
  title: Second review published
  due: December 2021
\`\`\``,
  },
  {
    code: 'unknown-reference',
    severity: 'error',
    summary: 'A line names something that is not in the plan.',
    what: 'A milestone under `depends_on`, an ambition, a sector, a body, a workstream, a risk, a measure or another thing that is named by its id, and which the plan does not have; or a CSV file that is not there.',
    why: 'It is misspelt, or has been renamed or taken out. What the line was meant to say is not said.',
    example: exampleOfMilestones(`- id: contracts
  title: Contracts signed
  due: December 2021
  depends_on:
    - inclusion/provision/modle
- id: model
  title: New model agreed
  due: September 2021`),
    howToFix: `Write the id as it stands in the other file. A milestone is named whole, as workstream/project/milestone:

\`\`\`yaml
- id: contracts
  title: Contracts signed
  due: December 2021
  depends_on:
    - inclusion/provision/model
- id: model
  title: New model agreed
  due: September 2021
\`\`\``,
  },
  {
    code: 'ambiguous-reference',
    severity: 'error',
    summary: 'A line names something by a part of its name that several have.',
    what: 'A milestone under `depends_on`, or what an update or an entry of raid.yaml is about, that is named by its last part only, where more than one ends in it. Also a CSV file that two measures name, or that is there twice.',
    why: 'Nobody can tell which of them is meant.',
    example: `# plan/workstreams/inclusion.yaml
id: inclusion
name: Inclusion
kind: delivery
leads:
  - name: Sam Doe
projects:
  - id: panels
    name: Review of panels
    milestones:
      - id: review
        title: Panels reviewed
        due: September 2021
  - id: provision
    name: Alternative provision
    milestones:
      - id: review
        title: Provision reviewed
        due: September 2021
      - id: contracts
        title: Contracts signed
        due: December 2021
        depends_on:
          - review`,
    howToFix: `Write it whole, as workstream/project/milestone:

\`\`\`yaml
- id: contracts
  title: Contracts signed
  due: December 2021
  depends_on:
    - inclusion/provision/review
\`\`\``,
  },
  {
    code: 'unknown-check',
    severity: 'error',
    summary: 'A check that does not exist is to be re-rated or ignored.',
    what: 'A code under `checks` in programme.yaml that is no check. Findings about reading the files cannot be changed, so their codes are none either.',
    why: 'It is misspelt, so the setting has no effect.',
    example: `# plan/programme.yaml
format: 1
name: An invented programme
workstreams:
  - inclusion
checks:
  milestone-wordings:
    ignore: true`,
    howToFix: `Write the code as \`milepost explain\` lists it:

\`\`\`yaml
checks:
  milestone-wording:
    ignore: true
\`\`\``,
  },
  {
    code: 'unknown-fact',
    severity: 'error',
    summary: 'A rule of a principle tests a fact that there is not.',
    what: 'A name in `where`, `must` or `needs` of a rule which is no fact of the kind of entry that the rule tests. `docs/facts.md` lists the facts.',
    why: 'A fact that there is not is recorded nowhere, so the rule would fail everywhere, or hold everywhere, and nobody would notice that it tests nothing.',
    example: `# plan/principles.yaml
principles:
  - id: accountability
    name: Accountability and challenge
    rules:
      - id: named-lead
        each: project
        must:
          required:
            - leed
        says: Every project has a named lead.`,
    howToFix: `Write the name of the fact as \`docs/facts.md\` has it:

\`\`\`yaml
principles:
  - id: accountability
    name: Accountability and challenge
    rules:
      - id: named-lead
        each: project
        must:
          required:
            - lead
        says: Every project has a named lead.
\`\`\`

Where the message says that another kind of entry has it, change \`each\`.`,
  },
  {
    code: 'rule-unusable',
    severity: 'error',
    summary: 'A rule of a principle tests nothing, tests what cannot be, or is too large.',
    what: 'A rule whose test says nothing about what it tests (a minimum for a text), compares with a value that the fact can never have, requires what is always known, or tests nothing at all. Also a rule whose tests stand more than 6 deep inside each other, or that has more than 200 tests, names and values in it; and rules that would take more than 2,000,000 single tests on the plan.',
    why: 'Such a rule would give the same answer whatever the plan says. And a rule must never be able to slow down or hang a run, because rules can come from anybody who proposes a change.',
    example: `# plan/principles.yaml
principles:
  - id: realism
    name: Realism and deliverability
    rules:
      - id: not-late
        each: milestone
        must:
          properties:
            state:
              minimum: 1
        says: No milestone is overdue.`,
    howToFix: `Ask of a fact what can be asked of it; the message says what that is:

\`\`\`yaml
principles:
  - id: realism
    name: Realism and deliverability
    rules:
      - id: not-late
        each: milestone
        must:
          not:
            properties:
              state:
                const: overdue
        says: No milestone is overdue.
\`\`\`

Make several rules of one that is too large.`,
  },
  ...OFFICE_FINDING_DOCS,
];

/** The codes of all load findings, in the order of their documentation. */
export const LOAD_FINDING_CODES: readonly string[] = LOAD_FINDING_DOCS.map(({ code }) => code);
