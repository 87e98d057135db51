import type { ChalkInstance } from 'chalk';
import type { RenderOptions } from './format.ts';

/** What the terminal format lays things out with. */
export interface Pen {
  readonly options: RenderOptions;
  readonly chalk: ChalkInstance;
  /** Text from a plan or a command line, safe for this terminal. */
  readonly safe: (text: string) => string;
}
