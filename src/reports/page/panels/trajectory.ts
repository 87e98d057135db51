import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function trajectoryPanel(_input: PageInput): PagePanel {
  return { id: 'trajectory', heading: 'Trajectory', sections: [] };
}
