/**
 * What the strokes and areas of drawings mean, and how each looks: on the page by a class, which the style sheet colours for light,
 * dark and paper; in a file of its own by attributes, which every program that shows SVG understands.
 */
import { html, type Markup } from '../html/markup.ts';

/** What is drawn. */
export type Ink =
  | 'axis'
  | 'grid'
  | 'text'
  | 'quiet'
  | 'term'
  | 'meeting'
  | 'as-of'
  | 'overdue'
  | 'due-now'
  | 'upcoming'
  | 'ongoing'
  | 'complete'
  | 'cancelled'
  | 'baseline'
  | 'forecast'
  | 'completed'
  | 'summary'
  | 'overdue-by'
  | 'marker-overdue'
  | 'marker-due-now'
  | 'marker-ongoing'
  | 'marker-upcoming'
  | 'marker-complete'
  | 'marker-cancelled'
  | 'marker-forecast'
  | 'marker-halo'
  | 'sign'
  | 'sign-line'
  | 'dependency'
  | 'actual'
  | 'target'
  | 'do-nothing'
  | 'forecast-path'
  | 'projection'
  | 'range'
  | 'effect'
  | 'effect-line'
  | 'as-of-line'
  /** Where what is expected on a day is expected for that day. */
  | 'report-day'
  /** Lines of the trend: later, earlier, and those that are only the ground. */
  | 'rising'
  | 'falling'
  | 'moved'
  | 'level'
  | 'leader'
  | 'path-before'
  /** Shapes on a line. */
  | 'rising-mark'
  | 'falling-mark'
  | 'quiet-mark'
  | 'actual-mark'
  | 'revised'
  | 'target-mark'
  | 'projection-mark'
  /** Names beside lines, in their colours. */
  | 'rising-text'
  | 'falling-text'
  | 'target-text'
  | 'do-nothing-text'
  | 'forecast-text'
  | 'projection-text';

/** The attributes of an element in that ink, with a space in front. */
export type Brush = (ink: Ink) => Markup;

export const pageBrush: Brush = (ink) => html` class="i-${ink}"`;

/** Fills and strokes of the file: sober, and with a contrast of at least 3 to 1 on white where they carry meaning. */
const LOOKS: Readonly<Record<Ink, Markup>> = {
  axis: html` fill="none" stroke="#505a5f"`,
  grid: html` fill="none" stroke="#d6d9db"`,
  text: html` fill="#0b0c0c"`,
  quiet: html` fill="#505a5f"`,
  term: html` fill="#eef1f3"`,
  meeting: html` fill="#505a5f"`,
  'as-of': html` fill="none" stroke="#0b0c0c" stroke-width="2"`,
  overdue: html` fill="#b3261e" stroke="#b3261e"`,
  'due-now': html` fill="#f6c344" stroke="#7a5b00"`,
  upcoming: html` fill="#8fb8d8" stroke="#1d5f8a"`,
  ongoing: html` fill="#c3d9e8" stroke="#1d5f8a"`,
  complete: html` fill="#006b54" stroke="#006b54"`,
  cancelled: html` fill="#ffffff" stroke="#6f777b"`,
  baseline: html` fill="none" stroke="#505a5f" stroke-dasharray="3 2"`,
  forecast: html` fill="#ffffff" stroke="#54278f" stroke-width="1.5"`,
  completed: html` fill="#006b54" stroke="#ffffff"`,
  summary: html` fill="#505a5f"`,
  'overdue-by': html` fill="#b3261e" fill-opacity="0.5"`,
  'marker-overdue': html` fill="#b3261e" stroke="#ffffff" stroke-width="1.5"`,
  'marker-due-now': html` fill="#f6c344" stroke="#7a5b00" stroke-width="1.5"`,
  'marker-ongoing': html` fill="#1d5f8a" stroke="#ffffff"`,
  'marker-upcoming': html` fill="#ffffff" stroke="#1d5f8a" stroke-width="2"`,
  'marker-complete': html` fill="#006b54" stroke="#ffffff" stroke-width="1.5"`,
  'marker-cancelled': html` fill="none" stroke="#505a5f" stroke-width="2.5"`,
  'marker-forecast': html` fill="#ffffff" stroke="#54278f" stroke-width="2"`,
  'marker-halo': html` fill="none" stroke="#ffffff" stroke-width="5"`,
  sign: html` fill="#ffffff"`,
  'sign-line': html` fill="none" stroke="#ffffff" stroke-width="1.8"`,
  dependency: html` fill="none" stroke="#505a5f"`,
  actual: html` fill="none" stroke="#0b0c0c" stroke-width="2"`,
  target: html` fill="none" stroke="#006b54" stroke-width="2" stroke-dasharray="6 3"`,
  'do-nothing': html` fill="none" stroke="#b3261e" stroke-width="1.5" stroke-dasharray="2 3"`,
  'forecast-path': html` fill="none" stroke="#54278f" stroke-width="1.5" stroke-dasharray="8 3 2 3"`,
  projection: html` fill="none" stroke="#1d5f8a" stroke-width="2"`,
  range: html` fill="#1d5f8a" fill-opacity="0.15"`,
  effect: html` fill="#505a5f" stroke="#505a5f"`,
  'effect-line': html` fill="none" stroke="#8a9296" stroke-dasharray="2 3"`,
  'as-of-line': html` fill="none" stroke="#0b0c0c"`,
  'report-day': html` fill="none" stroke="#6f777b" stroke-dasharray="2 4"`,
  rising: html` fill="none" stroke="#b3261e" stroke-width="2" stroke-linejoin="round"`,
  falling: html` fill="none" stroke="#006b54" stroke-width="2" stroke-linejoin="round"`,
  moved: html` fill="none" stroke="#8a9296" stroke-linejoin="round"`,
  level: html` fill="none" stroke="#c4c9cc"`,
  leader: html` fill="none" stroke="#8a9296" stroke-dasharray="1 3"`,
  'path-before': html` fill="none" stroke="#8a9296" stroke-dasharray="6 3"`,
  'rising-mark': html` fill="#b3261e" stroke="#ffffff"`,
  'falling-mark': html` fill="#006b54" stroke="#ffffff"`,
  'quiet-mark': html` fill="#6f777b" stroke="#ffffff"`,
  'actual-mark': html` fill="#0b0c0c"`,
  revised: html` fill="#ffffff" stroke="#505a5f"`,
  'target-mark': html` fill="#006b54"`,
  'projection-mark': html` fill="#ffffff" stroke="#1d5f8a" stroke-width="2"`,
  'rising-text': html` fill="#b3261e"`,
  'falling-text': html` fill="#006b54"`,
  'target-text': html` fill="#006b54"`,
  'do-nothing-text': html` fill="#b3261e"`,
  'forecast-text': html` fill="#54278f"`,
  'projection-text': html` fill="#1d5f8a"`,
};

export const fileBrush: Brush = (ink) => LOOKS[ink];
