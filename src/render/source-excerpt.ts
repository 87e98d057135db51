/** The part of a line around the column that a finding speaks of. */
const CUT = '...';

export interface SourceExcerpt {
  readonly before: string;
  /** Begins at the column. */
  readonly after: string;
}

/** The part of a line around an offset that fits into `room` columns, with dots where it is cut. */
export function sourceExcerpt(line: string, offset: number, room: number): SourceExcerpt {
  const start = offset > room - 10 ? offset - Math.floor(room / 2) : 0;
  const end = start + room;
  const before = start === 0 ? line.slice(0, offset) : CUT + line.slice(start + CUT.length, offset);
  const after = end >= line.length ? line.slice(offset) : line.slice(offset, end - CUT.length) + CUT;
  return { before, after };
}
