import type { CalendarDay } from '../model/calendar-day.ts';
import { xmlOfficeText } from './office-text.ts';

/** Where a file of Word or Excel keeps them. */
export const CORE_PROPERTIES = 'docProps/core.xml';

/**
 * What the file says of itself (ECMA-376 part 2, section 11): its title, its language, and that it was made on the day
 * that the report speaks for. A clock would make another file of the same report each time.
 */
export function corePropertiesXml(title: string, day: CalendarDay | null): string {
  const made = day === null ? '' : `${timestamp('created', day)}${timestamp('modified', day)}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlOfficeText(title)}</dc:title><dc:creator>milepost</dc:creator><dc:language>en-GB</dc:language>${made}</cp:coreProperties>`;
}

function timestamp(name: 'created' | 'modified', day: CalendarDay): string {
  return `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
}
