import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function workstreamsPanel(_input: PageInput): PagePanel {
  return { id: 'workstreams', heading: 'Workstreams', sections: [] };
}
