import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function meetingsPanel(_input: PageInput): PagePanel {
  return { id: 'meetings', heading: 'Meetings', sections: [] };
}
