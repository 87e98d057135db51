import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function timelinePanel(_input: PageInput): PagePanel {
  return { id: 'timeline', heading: 'Timeline', sections: [] };
}
