/** A day of the calendar, years 1900 to 2199, as branded `YYYY-MM-DD`. Text order is date order. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };
