/** What every part of the page is drawn with. */
import type { RepositoryLinks } from '../../reports/page/page-view.ts';
import type { RenderOptions } from '../format.ts';

export interface PageLook {
  readonly options: RenderOptions;
  readonly repository: RepositoryLinks | null;
  /** The number that stands for a person in `data-o`, so that names are not repeated in every row. */
  readonly ownerNumber: (name: string) => number | null;
}
