/** The trend never tells of a date what the rest of milepost does not say of it on that day. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realGit } from '../../src/history/real-git.ts';
import type { TimelineJson } from '../../src/reports/timeline.ts';
import type { TrendJson } from '../../src/reports/trend.ts';
import type { GitRepository } from '../support/git-repository.ts';
import { programmeOffice } from '../support/programme-office.ts';
import { runMilepost } from '../support/run-milepost.ts';
