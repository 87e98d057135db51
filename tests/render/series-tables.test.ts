/** A series without its chart: in Markdown a row a line, in CSV a row a point. */
import { expect, test } from 'vitest';
import { lineOf, renderedSeries, seriesOf } from '../support/made-up-series.ts';

const SECTION = seriesOf('2021-06-15', '2022-02-04', [
  {
    ...lineOf('Service level agreements', '2021-06-15: 2022-05-31', '2021-11-01: 2022-08-31'),
    place: 'Capital',
  },
  lineOf('Workforce | strategy', '2021-06-15: 2022-02-28'),
  lineOf('Panels', '2021-06-15: 2022-04-30', '2021-10-01: tbc'),
]);

test('Markdown says of each line how far it has moved', async () => {
  expect(await renderedSeries(SECTION, 'markdown')).toBe(`# Trend

## Trend of the milestones

| What | Where | First said | Last said | Moved by |
| --- | --- | --- | --- | --- |
| Service level agreements | Capital | May 2022 | August 2022 | 92 days later |
| Workforce \\| strategy |  | February 2022 | February 2022 | level |
| Panels |  | April 2022 | to be confirmed | no date now |
`);
});

test('Markdown says where there are no lines', async () => {
  expect(await renderedSeries(seriesOf('2021-06-15', '2022-02-04', []), 'markdown')).toContain(
    '## Trend of the milestones\n\nNothing has moved.\n',
  );
});

test('CSV has the list, a row a point', async () => {
  expect(await renderedSeries(SECTION, 'csv')).toBe(`Title,Said
Service level agreements,May 2022
Service level agreements,August 2022
Workforce | strategy,February 2022
Panels,April 2022
Panels,to be confirmed
`);
});
