/** A page as it comes out of the printer, and what poppler's programs read of it where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export interface Printed {
  readonly bytes: Buffer;
  /** Width and height of each sheet in millimetres, as "210 × 297", in order where poppler is there. */
  readonly sheets: readonly string[];
}

export const HAS_POPPLER: boolean = ['pdftotext', 'pdftoppm'].every(
  (program) => spawnSync(program, ['-v']).status === 0,
);

export async function printed(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true });
  const boxes = bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return {
    bytes,
    sheets: [...boxes].map(([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`),
  };
}

/** The text of each sheet, laid out as it stands there. */
export function textOfSheets({ bytes }: Printed): readonly string[] {
  return within(bytes, (file) =>
    execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
      .split('\f')
      .slice(0, -1),
  );
}

/** Sheets with ink within so many millimetres of an edge: what is there has been cut, or will be by a printer. */
export function inkAtEdges({ bytes }: Printed, margin: number): readonly string[] {
  return within(bytes, (file, folder) => {
    const dots = 25.4;
    execFileSync('pdftoppm', ['-gray', '-r', String(dots), file, join(folder, 'sheet')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .flatMap((name) => {
        const edges = edgesWithInk(readFileSync(join(folder, name)), margin);
        return edges.length === 0 ? [] : [`${name}: ${edges.join(', ')}`];
      });
  });
}

/** At 25.4 dots an inch, a dot is a millimetre. */
function edgesWithInk(image: Buffer, margin: number): readonly string[] {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('pdftoppm has written something else than a grey picture');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  const found = new Set<string>();
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if ((image[start + row * width + column] ?? 255) > 200) continue;
      if (column < margin) found.add('left');
      if (column >= width - margin) found.add('right');
      if (row < margin) found.add('top');
      if (row >= height - margin) found.add('bottom');
    }
  }
  return [...found];
}

function within<Result>(bytes: Buffer, read: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(inject('folderOfRun'), 'printed-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) * 25.4) / 72);
}
