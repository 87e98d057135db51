import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function raidPanel(_input: PageInput): PagePanel {
  return { id: 'raid', heading: 'Risks and decisions', sections: [] };
}
