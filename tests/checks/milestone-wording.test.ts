import { milestoneWording } from '../../src/checks/milestone-wording.ts';
import { type Case, describeCheck, milestones, type PlanParts } from './describe-check.ts';

const titled = (title: string, more = ''): PlanParts =>
  milestones(`- id: m\n  title: ${title}\n  due: September 2021${more}`);
const work = (title: string, word: string): Case => ({
  what: `work: ${title}`,
  parts: titled(title),
  finds: [
    { at: '12:16', says: `a result that can be ticked off on a day: "${word}" has no end`, fix: 'done_when' },
  ],
});
const result = (title: string, more = ''): Case => ({
  what: `result: ${title}${more}`,
  parts: titled(title, more),
  finds: [],
});

describeCheck(milestoneWording, [
  work('Continue to meet schools', 'continue'),
  work('CONTINUE the pilot', 'continue'),
  work('Begin implementation of recommendations', 'begin'),
  work('Regular attendance at school hub meetings', 'regular attendance'),
  work('Work with staff to focus on outcomes', 'work with'),
  work('Develop  more young people groups', 'develop more'),
  work('Promote the local offer', 'promote'),
  work('Promotion of ISO through multiple channels', 'promotion'),
  work('Support schools', 'support'),
  work('To explore options', 'explore'),
  work('Schools will continue the training', 'will continue'),
  work('Training of staff (ongoing)', 'ongoing'),
  work('Continue to embed the agreed model', 'continue'),
  work('Ongoing review of the agreed model', 'ongoing'),
  result('Documented inclusion strategy'),
  result('Continuum of provision described'),
  result('Beginners’ guide published'),
  result('Support offer launched'),
  result('Ongoing training programme set up'),
  result('Establish channels to promote and communicate the local offer'),
  result('Workforce plan'),
  result('Programme governance in place and operational'),
  result('Continue to meet schools', '\n  done_when: Every school has been met twice'),
  result('Continue to meet schools', '\n  completed: 2021-09-01'),
]);
