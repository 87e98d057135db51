/** End tags that HTML lets one leave out: in a page of thousands of rows they are a twelfth of it. */
import { type Markup, trusted } from './markup.ts';

/**
 * Those of cells, rows and items, each of which ends where the next one begins or what it stands in ends (HTML Living Standard,
 * 13.1.2.4, Optional tags). Text cannot be taken for one: its angle brackets are escaped.
 */
const OPTIONAL = /<\/(?:td|th|tr|tbody|thead|li|dt|dd|option)>/g;

export function withoutOptionalEndTags({ markup }: Markup): Markup {
  return trusted(markup.replace(OPTIONAL, ''));
}
