/** What findings mean: the list of all codes, or the page of one. The documentation pages are made from the same. */
import type { Documentation } from '../model/documentation.ts';
import type { PrincipleJson } from './explain-principle.ts';
import type { ExplainRagJson } from './explain-rag.ts';
import type { Section, View } from './view.ts';

/** A documented finding, and which kind it is. */
export interface ExplainedCode {
  readonly documentation: Documentation;
  /** A check can be re-rated and ignored in programme.yaml; a load finding cannot. */
  readonly isCheck: boolean;
}

export interface ExplainJson {
  readonly codes: readonly (Omit<Documentation, 'exampleBefore'> & {
    readonly exampleBefore: string | null;
    readonly isCheck: boolean;
  })[];
  /** Null unless a principle was asked for. */
  readonly principle: PrincipleJson | null;
  /** Null unless a colour was asked for. */
  readonly rag: ExplainRagJson | null;
}

/** One code in full, several in a list, a principle, or a colour, as `--format json` prints them. */
export function explainJson(
  codes: readonly ExplainedCode[],
  principle: PrincipleJson | null,
  rag: ExplainRagJson | null = null,
): ExplainJson {
  return {
    principle,
    rag,
    codes: codes.map(({ documentation, isCheck }) => ({
      code: documentation.code,
      severity: documentation.severity,
      summary: documentation.summary,
      what: documentation.what,
      why: documentation.why,
      example: documentation.example,
      exampleBefore: documentation.exampleBefore ?? null,
      howToFix: documentation.howToFix,
      isCheck,
    })),
  };
}

/** The page of one code. */
export function explainView({ documentation, isCheck }: ExplainedCode): View {
  const { code, severity, what, why, example, exampleBefore, howToFix } = documentation;
  return {
    title: code,
    programme: null,
    asOf: null,
    totals: null,
    sections: [
      {
        kind: 'manual',
        heading: null,
        paragraphs: [
          what,
          isCheck
            ? `Its severity is ${severity}. A programme can change that, or switch the check off, under \`checks\` in \`programme.yaml\`.`
            : `Its severity is ${severity}, which cannot be changed: it is about reading the files.`,
        ],
      },
      { kind: 'manual', heading: 'Why', paragraphs: [why] },
      ...(exampleBefore === undefined
        ? exampleSections('Example', example)
        : [
            ...exampleSections('Example: the plan before', exampleBefore),
            ...exampleSections('Example: the plan after the change', example),
          ]),
      ...fencedSections('How to fix it', howToFix),
    ],
  };
}

/** All codes in two lists. */
export function explainListView(codes: readonly ExplainedCode[]): View {
  const table = (id: string, heading: string, listed: readonly ExplainedCode[]): Section => ({
    kind: 'table',
    id,
    heading,
    columns: [
      { key: 'code', heading: 'Code', type: 'reference' },
      { key: 'severity', heading: 'Severity', type: 'text' },
      { key: 'summary', heading: 'What it finds', type: 'text' },
    ],
    rows: listed.map(({ documentation: { code, severity, summary } }) => ({ code, severity, summary })),
    whenEmpty: 'None.',
  });
  const checks = codes.filter(({ isCheck }) => isCheck);
  const loadFindings = codes.filter(({ isCheck }) => !isCheck);
  return {
    title: 'What milepost finds',
    programme: null,
    asOf: null,
    totals: `${checks.length} checks and ${loadFindings.length} findings about reading the files; "milepost explain CODE" explains one`,
    sections: [table('checks', 'Checks', checks), table('load-findings', 'Reading the files', loadFindings)],
  };
}

function exampleSections(heading: string, example: string): Section[] {
  const language = example.trimStart().startsWith('#') ? 'yaml' : 'text';
  return [{ kind: 'example', heading, language, text: example }];
}

/** Markdown with fenced YAML in it as sections: the words, and each piece of YAML to be shown as it stands. */
function fencedSections(heading: string, markdown: string): Section[] {
  return markdown.split(/^```/m).flatMap((piece, index): Section[] => {
    const title = index === 0 ? heading : null;
    if (index % 2 === 1) {
      return [
        { kind: 'example', heading: title, language: 'yaml', text: piece.replace(/^yaml\n/, '').trimEnd() },
      ];
    }
    const paragraphs = piece
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    return paragraphs.length === 0 && title === null ? [] : [{ kind: 'manual', heading: title, paragraphs }];
  });
}
