import { expect, test } from 'vitest';
// @ts-expect-error scripts are plain JavaScript, checked by a configuration of their own
import { AS_OF, generatePlan } from '../../scripts/generate-plan.js';
