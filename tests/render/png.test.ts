/** Drawings as pixels, by a package that need not be there. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { memoryFiles, minimalPlan } from '../support/memory-files.ts';
import { runMilepost } from '../support/run-milepost.ts';

const isInstalled = await import('@resvg/resvg-js').then(
  () => true,
  () => false,
);

afterEach(() => {
  vi.doUnmock('@resvg/resvg-js');
});

describe.skipIf(!isInstalled)('where it is installed', () => {
  test('a timeline is a PNG file, twice as wide as its drawing', async () => {
    const files = memoryFiles({ ...minimalPlan(), '/plan-root/reports/here': 'x' });
    const argv = [
      'timeline',
      '--as-of',
      '2021-09-01',
      '--output',
      'reports/a.png',
      '--output',
      'svg=reports/a.svg',
    ];
    const { code, err } = await runMilepost(argv, { files, workingFolder: '/plan-root' });
    expect({ code, err }).toMatchObject({ code: 0 });
    const read = files.readBytes('/plan-root/reports/a.png', 10_000_000);
    const bytes = read.ok ? read.value : new Uint8Array();
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBe(2560);
    expect(files.textOf('/plan-root/reports/a.svg')).toMatch(/^<\?xml/);
  });
});

test('where it is missing: exit code 2, the way out, and nothing is written', async () => {
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('Cannot find native binding');
  });
  const files = memoryFiles({ ...minimalPlan(), '/plan-root/reports/here': 'x' });
  const { code, err, out } = await runMilepost(['timeline', '--output', 'reports/a.png'], {
    files,
    workingFolder: '/plan-root',
  });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('npm install --include=optional');
  expect(err).toContain('--output FILE.svg');
  expect(files.textOf('/plan-root/reports/a.png')).toBeNull();
});
