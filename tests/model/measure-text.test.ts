import { describe, expect, it } from 'vitest';
import { amountText, numberText, roughText, valueText } from '../../src/model/measure-text.ts';
import { actualOf, measureOf, pathOf } from '../support/measures.ts';

describe('a number', () => {
  it.each([
    [1234567.891, 2, '1,234,567.89'],
    [999, 0, '999'],
    [-1234, 0, '-1,234'],
    [-0.04, 1, '0'],
    [2.5, 3, '2.5'],
    [100, 2, '100'],
  ])('%d with at most %d decimals is %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });
});

describe('a value', () => {
  const whole = measureOf({ actuals: [actualOf('2024-09', 97)] });
  const fine = measureOf({ actuals: [actualOf('2024-09', 9.75)], paths: [pathOf([['2024-09-30', 8.125]])] });

  it('is printed as finely as the numbers of its measure, and by one decimal more where it was worked out', () => {
    expect([valueText(85.2499, whole), roughText(85.2499, whole)]).toEqual(['85.2', '85']);
    expect([valueText(8.23456, fine), roughText(8.23456, fine)]).toEqual(['8.235', '8.235']);
  });

  it.each([
    [97, 'pupils', '97 pupils'],
    [1.5, '£m', '£1.5m'],
    [-1.5, '£', '-£1.5'],
    [12, '%', '12%'],
    [12, 'per cent', '12 per cent'],
    [12, null, '12'],
  ])('%d of %s is %s', (value, unit, text) => {
    expect(amountText(value, measureOf({ unit }))).toBe(text);
  });
});
