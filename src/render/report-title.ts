import type { View } from '../reports/view.ts';

/** What a report is called in full: "SEND Transformation Plan 2021: overdue report". */
export function reportTitle({ title, programme }: View): string {
  return programme === null ? title : `${programme}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
