/** A calendar file as ical.js, the reader of Thunderbird's calendar, understands it. */
import ICAL from 'ical.js';
import { addDays } from '../../src/model/calendar-day.ts';
import { day } from '../model/days.ts';

export interface ReadEvent {
  readonly uid: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly stamp: string;
  readonly first: string;
  /** The last day of it, included. */
  readonly last: string;
  readonly status: string;
}

export interface ReadCalendar {
  readonly name: string;
  readonly description: string;
  readonly events: readonly ReadEvent[];
}

export function readIcs(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: unknownText(valueOf(calendar, 'x-wr-calname')),
    description: unknownText(valueOf(calendar, 'x-wr-caldesc')),
    events: calendar.getAllSubcomponents('vevent').map((component) => ({
      uid: valueOf(component, 'uid'),
      category: valueOf(component, 'categories'),
      title: valueOf(component, 'summary'),
      description: valueOf(component, 'description'),
      stamp: valueOf(component, 'dtstamp'),
      first: wholeDay(component, 'dtstart'),
      last: addDays(day(wholeDay(component, 'dtend')), -1),
      status: valueOf(component, 'status'),
    })),
  };
}

function valueOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '');
}

/** Of properties that the standard does not know ical.js leaves the escapes standing. */
function unknownText(value: string): string {
  return value.replace(/\\([\\;,])/g, '$1');
}

/** A day without a time; a time would move it in some zone. */
function wholeDay(component: ICAL.Component, name: string): string {
  const property = component.getFirstProperty(name);
  if (property?.type !== 'date') throw new Error(`${name} is no whole day`);
  return valueOf(component, name);
}
