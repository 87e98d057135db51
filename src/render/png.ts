/** The drawing of a report as pixels, by a library that need not be there: it has parts of its own for each kind of computer. */
import type { FileRenderer } from './format.ts';
import { MissingPackageError } from './missing-package.ts';

/** So many pixels for a unit of the drawing: sharp on a projector and in print. */
const ZOOM = 2;

/** Loads what writes PNG; where the library is missing, an error that says the way out. */
export async function loadPng(): Promise<FileRenderer> {
  const { renderSvg } = await import('./svg.ts');
  const { Resvg } = await loadResvg();
  return async (rendering, options) => {
    const picture = new Resvg(renderSvg(rendering, options), {
      fitTo: { mode: 'zoom', value: ZOOM },
      font: { loadSystemFonts: true, defaultFontFamily: 'Arial', sansSerifFamily: 'Arial' },
    }).render();
    return new Uint8Array(picture.asPng());
  };
}

async function loadResvg(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    throw new MissingPackageError(
      'PNG files are drawn by the package @resvg/resvg-js, which is optional and not installed here, or not for this kind of computer. "npm install --include=optional" in the folder of milepost installs it. Without it, --output FILE.svg writes the same drawing as SVG, which PowerPoint, Word and browsers open.',
    );
  }
}
