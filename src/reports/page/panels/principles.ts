import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function principlesPanel(_input: PageInput): PagePanel {
  return { id: 'principles', heading: 'Principles', sections: [] };
}
