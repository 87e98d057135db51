import { expect, test } from 'vitest';
import { commitText } from '../../src/reports/history-record.ts';
import { day } from '../model/days.ts';

const COMMIT = {
  id: '4f2a91c3d09b1e7755aa10ce7d1f4be8a2c60d11',
  day: day('2021-10-04'),
  author: 'Sam Doe',
};

test.each([
  { what: 'its beginning and its subject', subject: 'More time', text: '4f2a91c3d0 More time' },
  { what: 'a long subject is cut', subject: 'x'.repeat(73), text: `4f2a91c3d0 ${'x'.repeat(71)}…` },
  {
    what: 'no character is cut in two',
    subject: `${'x'.repeat(70)}😀😀`,
    text: `4f2a91c3d0 ${'x'.repeat(70)}…`,
  },
  { what: 'spaces and tabs are one space', subject: ' a \t b ', text: '4f2a91c3d0 a b' },
  { what: 'no subject', subject: '', text: '4f2a91c3d0' },
])('a commit in words: $what', ({ subject, text }) => {
  expect(commitText({ ...COMMIT, subject })).toBe(text);
});
