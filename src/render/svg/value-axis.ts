/** An axis of numbers: round ones, written in full. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { numberText, withUnit } from '../../model/measure-text.ts';

export interface ValueAxis {
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Beyond it a distance of two numbers could be no number any more. */
const LARGEST = 1e15;

/** From the lowest to the highest value; it begins at nothing where nothing is not far off. */
export function valueAxis(
  values: readonly number[],
  [bottom, top]: readonly [number, number],
  unit: string | null,
): ValueAxis {
  const within = values.map((value) => Math.max(-LARGEST, Math.min(LARGEST, value)));
  const [low = 0, high = 1] = extent(within);
  const start = low >= 0 && low <= (high - low) * 1.5 ? 0 : low;
  const pad = start === high ? Math.max(1, Math.abs(high) * 0.1) : 0;
  const scale = scaleLinear([start - pad, high + pad], [bottom, top]).nice(5);
  const ticks = scale.ticks(5);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const decimals = step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step)));
  return {
    y: (value) => scale(Math.max(-LARGEST, Math.min(LARGEST, value))),
    ticks: ticks.map((value) => ({ value, text: tickText(value, decimals, unit) })),
  };
}

/** Only units that are a sign stand at each number; words stand once, above. */
function tickText(value: number, decimals: number, unit: string | null): string {
  const text = numberText(value, decimals);
  return unit !== null && (unit === '%' || unit.startsWith('£')) ? withUnit(text, unit) : text;
}
