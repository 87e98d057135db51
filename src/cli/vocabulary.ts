import { CHECK_CODES } from '../checks/index.ts';
import { FACTS } from '../facts/index.ts';
import type { Vocabulary } from '../load/build-plan.ts';

/** The words that a plan may use: the codes of checks, and the facts that rules can test. */
export const VOCABULARY: Vocabulary = { checks: CHECK_CODES, facts: FACTS };
