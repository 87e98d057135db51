/** The table of formats. Each is loaded when it is asked for. */
import type { FileFormat, FileRenderer, Renderer, TextFormat } from './format.ts';

interface FormatEntry<Render> {
  /** Endings of files that are of this format; none where other formats end like that as well. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Render>;
}

type FormatTable = Readonly<
  Record<TextFormat, FormatEntry<Renderer>> & Record<FileFormat, FormatEntry<FileRenderer>>
>;

export const FORMAT_TABLE: FormatTable = {
  pretty: { extensions: ['.txt'], load: async () => (await import('./pretty.ts')).renderPretty },
  markdown: {
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  csv: { extensions: ['.csv'], load: async () => (await import('./csv.ts')).renderCsv },
  json: { extensions: ['.json'], load: async () => (await import('./json.ts')).renderJson },
  docx: { extensions: ['.docx'], load: async () => (await import('./docx.ts')).renderDocx },
  xlsx: { extensions: ['.xlsx'], load: async () => (await import('./xlsx.ts')).renderXlsx },
  mermaid: {
    extensions: ['.mmd', '.mermaid'],
    load: async () => (await import('./mermaid.ts')).renderMermaid,
  },
  svg: { extensions: ['.svg'], load: async () => (await import('./svg.ts')).renderSvg },
  png: { extensions: ['.png'], load: async () => await (await import('./png.ts')).loadPng() },
  ics: { extensions: ['.ics'], load: async () => (await import('./ics.ts')).renderIcs },
  html: { extensions: ['.html', '.htm'], load: async () => (await import('./html.ts')).renderHtml },
  github: { extensions: [], load: async () => (await import('./github.ts')).renderGithub },
  sarif: { extensions: ['.sarif'], load: async () => (await import('./sarif.ts')).renderSarif },
  junit: { extensions: ['.xml'], load: async () => (await import('./junit.ts')).renderJunit },
  gitlab: { extensions: [], load: async () => (await import('./gitlab.ts')).renderGitlab },
};
