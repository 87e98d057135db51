/** Documents of Word as another program reads them. */
import mammoth from 'mammoth';

/** Part of a document: a heading, a paragraph, an item of a list, or a table with the texts of its cells. */
export type DocumentPart =
  | { readonly kind: 'h1' | 'h2' | 'h3' | 'p' | 'ol' | 'ul'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface ReadDocument {
  readonly parts: readonly DocumentPart[];
  readonly warnings: readonly string[];
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { parts: partsIn(value), warnings: messages.map(({ message }) => message) };
}

/** It reads what mammoth writes, not any HTML. Two paragraphs of a cell are two lines of its text. */
function partsIn(html: string): DocumentPart[] {
  const found = html.matchAll(
    /<(?<kind>h1|h2|h3|p)>(?<text>.*?)<\/\k<kind>>|<(?<list>ol|ul)>(?<items>.*?)<\/\k<list>>|<table>(?<table>.*?)<\/table>/gs,
  );
  return [...found].flatMap(({ groups = {} }): DocumentPart[] => {
    const { kind, text = '', list, items = '', table } = groups;
    if (table !== undefined) return [{ kind: 'table', ...tableIn(table) }];
    if (list === 'ol' || list === 'ul')
      return textsIn(items, 'li').map((item) => ({ kind: list, text: plain(item) }));
    return kind === 'h1' || kind === 'h2' || kind === 'h3' || kind === 'p'
      ? [{ kind, text: plain(text) }]
      : [];
  });
}

function tableIn(table: string): { head: string[]; rows: string[][] } {
  const cellsOf = (row: string, tag: string): string[] => textsIn(row, tag).map(plain);
  return {
    head: textsIn(textsIn(table, 'thead')[0] ?? '', 'tr').flatMap((row) => cellsOf(row, 'th')),
    rows: textsIn(textsIn(table, 'tbody')[0] ?? '', 'tr').map((row) => cellsOf(row, 'td')),
  };
}

function textsIn(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text);
}

function plain(html: string): string {
  return html
    .replace(/<\/p><p>|<br ?\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
