/** The shapes of a trend chart on a terminal, in ASCII too: box-drawing characters that every font for terminals has. */

/** The sides of its place to which a stroke goes, as bits that are added up where strokes meet. */
export const SIDES = { up: 1, right: 2, down: 4, left: 8 } as const;

/** By the sum of the sides. */
const STROKES: readonly string[] = ' │─└││┌├─┘─┴┐┤┬┼'.split('');

export function strokeShape(sides: number, ascii: boolean): string {
  const shape = STROKES[sides] ?? ' ';
  if (!ascii || shape === ' ') return shape;
  return shape === '│' ? '|' : shape === '─' ? '-' : '+';
}

interface Shape {
  readonly shape: string;
  readonly ascii: string;
}

export type ShapeName =
  | 'end'
  | 'several'
  | 'undated'
  | 'diagonal'
  | 'side'
  | 'corner'
  | 'bottom'
  | 'bottomTick'
  | 'up';

const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  end: { shape: '■', ascii: '#' },
  undated: { shape: '?', ascii: '?' },
  several: { shape: '●', ascii: '*' },
  diagonal: { shape: '·', ascii: '.' },
  side: { shape: '┤', ascii: '|' },
  corner: { shape: '└', ascii: '+' },
  bottom: { shape: '─', ascii: '-' },
  bottomTick: { shape: '┬', ascii: '+' },
  up: { shape: '↑', ascii: '^' },
};

export function shapeOf(name: ShapeName, ascii: boolean): string {
  return ascii ? SHAPES[name].ascii : SHAPES[name].shape;
}
