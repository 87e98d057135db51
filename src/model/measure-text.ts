/** Values of measures in words: `1,234`, `97 pupils`, `£1.2m`, `12 per cent`. */
import type { Measure } from './measure.ts';

/** No measure is printed more finely than this. */
const MOST_DECIMALS = 3;

/** A number with commas between thousands, rounded to at most so many decimals; what would be `-0` is `0`. */
export function numberText(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const digits = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${kept === '' ? '' : `.${kept}`}`;
  return value < 0 && digits !== '0' ? `-${digits}` : digits;
}

/** A value of a measure without its unit: as finely as its own numbers are written, and by one decimal more where it was worked out. */
export function valueText(value: number, measure: Measure): string {
  return numberText(value, Math.min(MOST_DECIMALS, decimalsOf(measure) + 1));
}

/** The same of what is only known roughly: no more finely than its own numbers are written. */
export function roughText(value: number, measure: Measure): string {
  return numberText(value, Math.min(MOST_DECIMALS, decimalsOf(measure)));
}

function decimalsOf({ actuals, paths, baseline }: Measure): number {
  const values = [
    ...actuals.map(({ value }) => value ?? 0),
    ...paths.flatMap(({ points }) => points.map(({ value }) => value)),
    baseline?.value ?? 0,
  ];
  return values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
}

function decimalsIn(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** A value with its unit behind it, or around it where the unit is money: `97 pupils`, `£1.2m`. */
export function amountText(value: number, measure: Measure): string {
  return withUnit(valueText(value, measure), measure.unit ?? '');
}

/** A number that is written out, with its unit. */
export function withUnit(text: string, unit: string): string {
  if (unit.startsWith('£'))
    return `${text.startsWith('-') ? '-' : ''}£${text.replace('-', '')}${unit.slice(1)}`;
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** A difference with its unit: between shares it is percentage points. */
export function differenceText(units: number, measure: Measure): string {
  const isShare = measure.unit === '%' || measure.unit === 'per cent';
  return isShare ? `${valueText(units, measure)} percentage points` : amountText(units, measure);
}
