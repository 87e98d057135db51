import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function overviewPanel(_input: PageInput): PagePanel {
  return { id: 'overview', heading: 'Overview', sections: [] };
}
