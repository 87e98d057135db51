/** Projects by principles as a table: a letter in a shape for each answer, drawn by the style sheet, and the word for whoever reads it aloud. */
import type {
  MatrixColumn,
  MatrixGroup,
  MatrixRow,
  PrinciplesMatrixSection,
} from '../../reports/page/principles-matrix.ts';
import type { MatrixAnswer } from '../../reports/view.ts';
import { html, type Markup } from './markup.ts';
import { pageLink } from './links.ts';
import type { PageLook } from './page-look.ts';
import { subjectAttributes } from './subject.ts';

type Words = PrinciplesMatrixSection['words'];

/** Short, as there are hundreds of cells. The letters that they show stand in matrix.css. */
const CLASSES: Readonly<Record<MatrixAnswer, string>> = {
  met: 'm',
  'partly-met': 'p',
  explained: 'e',
  'not-met': 'n',
  'not-recorded': 'r',
  'not-applicable': 'x',
};

export function principlesMatrix(section: PrinciplesMatrixSection, heading: Markup, look: PageLook): Markup {
  const { id, heading: text, note, columns, groups, answers, words } = section;
  return html`<section class="block"${id !== null && html` id="${id}"`}>${heading}<p>${note}</p><ul class="matrix-key">${answers.map((answer) => html`<li class="${CLASSES[answer]}">${words[answer]}</li>`)}</ul><div class="scroll" tabindex="0" role="region" aria-label="${text}"><table class="matrix"><caption>${text}</caption><thead><tr><th scope="col">Project</th>${columns.map(columnHeading)}</tr></thead>${groups.map((group) => groupRows(group, columns.length, words, look))}</table></div></section>`;
}

function columnHeading({ number, name, to }: MatrixColumn): Markup {
  return html`<th scope="col"><a href="#${to}"><b>${number}</b> <span>${name}</span></a></th>`;
}

function groupRows(
  { heading, note, subject, rows }: MatrixGroup,
  columns: number,
  words: Words,
  look: PageLook,
): Markup {
  return html`<tbody${subjectAttributes(subject, look)}><tr><th scope="rowgroup" colspan="${columns + 1}">${pageLink(heading)} <small>${note}</small></th></tr>${rows.map((row) => projectRow(row, words, look))}</tbody>`;
}

function projectRow({ heading, subject, answers }: MatrixRow, words: Words, look: PageLook): Markup {
  return html`<tr${subjectAttributes(subject, look)}><th scope="row">${pageLink(heading)}</th>${answers.map((answer) => html`<td class="${CLASSES[answer]}"><i>${words[answer]}</i></td>`)}</tr>`;
}
