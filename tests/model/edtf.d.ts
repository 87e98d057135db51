/** The part of the `edtf` package that the tests use; it ships no types. */
declare module 'edtf' {
  /** `min` and `max` are the first and last millisecond; an open end is ±Infinity. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
