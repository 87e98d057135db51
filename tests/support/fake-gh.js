/**
 * Stands in for `gh api` in tests of the action. It keeps the comments of a pull request in `comments.json` of the
 * folder FAKE_GITHUB, notes each call in `calls.jsonl` there, and refuses what `refusals.json` says.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.FAKE_GITHUB ?? '';
const words = process.argv.slice(2);

/** @param {string} name @param {unknown} otherwise */
function read(name, otherwise) {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise;
}

/** @param {string} option */
function valueOf(option) {
  const place = words.indexOf(option);
  return place === -1 ? null : (words[place + 1] ?? null);
}

const method = valueOf('--method') ?? 'GET';
const path = words.find((word) => word.startsWith('repos/')) ?? '';
const field = /^body=@(.+)$/s.exec(valueOf('--field') ?? '')?.[1] ?? null;
const body = field === null ? null : readFileSync(field, 'utf8');
const { GH_TOKEN: token, GH_HOST: host } = process.env;
appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify({ method, path, words, token, host })}\n`);

const refusal = read('refusals.json', {})[method];
const comments = read('comments.json', []);
const [, number] = /^repos\/example\/westmarch\/issues\/comments\/(\d+)$/.exec(path) ?? [];
const [, page] = /^repos\/example\/westmarch\/issues\/7\/comments\?per_page=100&page=(\d+)$/.exec(path) ?? [];

if (refusal !== undefined) {
  fail(refusal);
} else if (body !== null && body.length > 65_536) {
  fail('Validation Failed (HTTP 422)\nbody is too long (maximum is 65536 characters)');
} else if (method === 'GET' && page !== undefined) {
  process.stdout.write(JSON.stringify(comments.slice((Number(page) - 1) * 100, Number(page) * 100)));
} else if (method === 'POST' && path === 'repos/example/westmarch/issues/7/comments' && body !== null) {
  comments.push({ id: 9000 + comments.length, user: { login: 'github-actions[bot]', type: 'Bot' }, body });
  writeFileSync(join(folder, 'comments.json'), JSON.stringify(comments));
  process.stdout.write('{}');
} else if (method === 'PATCH' && number !== undefined && body !== null) {
  const comment = comments.find((/** @type {{ id: number }} */ { id }) => id === Number(number));
  comment.body = body;
  writeFileSync(join(folder, 'comments.json'), JSON.stringify(comments));
  process.stdout.write('{}');
} else {
  fail('Not Found (HTTP 404)');
}

/** @param {string} text */
function fail(text) {
  process.stderr.write(`gh: ${text}\n`);
  process.exitCode = 1;
}
