import type { PageInput } from '../page-input.ts';
import type { PagePanel } from '../page-view.ts';

export function slippagePanel(_input: PageInput): PagePanel {
  return { id: 'slippage', heading: 'Slippage', sections: [] };
}
