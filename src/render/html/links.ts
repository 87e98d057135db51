/** Links: within the page, to the line of a plan file on a forge, and those that somebody wrote into the plan. */
import type { Location } from '../../model/finding.ts';
import type { LinkCell, RepositoryLinks } from '../../reports/page/page-view.ts';
import { placeText } from '../cell-text.ts';
import { html, type Markup } from './markup.ts';
import type { PageLook } from './page-look.ts';

/** A text that leads to another place on the page. */
export function pageLink({ text, to }: LinkCell): Markup {
  return to === null ? html`${text}` : html`<a href="#${to}">${text}</a>`;
}

/** `file:line`, named from the top of the repository wherever the page was made; with --repo-url it leads to that line. */
export function placeLink(at: Location, { options, repository }: PageLook): Markup {
  const line = options.locate(at)?.line ?? null;
  const text = placeText(at.file, line);
  const address = repository === null ? null : lineAddress(repository, at.file, line);
  if (address === null) return html`<code>${text}</code>`;
  return html`<a class="place" href="${address}"><code>${text}</code></a>`;
}

/** The number of the line alone, where the file has been named. */
export function lineLink(at: Location, { options, repository }: PageLook): Markup {
  const line = options.locate(at)?.line ?? null;
  if (repository === null || line === null || !repository.hasLines) return html`${line}`;
  const address = lineAddress(repository, at.file, line);
  return address === null ? html`${line}` : html`<a href="${address}">${line}</a>`;
}

/** A web address as somebody wrote it: it leads somewhere where it is http, https or mailto, else it is text. */
export function writtenLink(url: string): Markup {
  return isHarmless(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`;
}

function isHarmless(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[!-~]+$/i.test(url) && URL.canParse(url);
}

/** How the forges write the address of a line. GitHub's way is understood by most others as well. */
const FORGES: readonly { readonly host: RegExp; readonly address: string }[] = [
  { host: /gitlab/, address: '{url}/-/blob/{commit}/{file}#L{line}' },
  { host: /bitbucket/, address: '{url}/src/{commit}/{file}#lines-{line}' },
  { host: /./, address: '{url}/blob/{commit}/{file}#L{line}' },
];

/** Of the file alone where its lines are not those of the commit; null where there is no address without a line. */
function lineAddress(
  { url, commit, hasLines }: RepositoryLinks,
  file: string,
  line: number | null,
): string | null {
  if (!hasLines && url.includes('{line}')) return null;
  const pattern = url.includes('{file}')
    ? url
    : (FORGES.find(({ host }) => host.test(new URL(url).host))?.address ?? '');
  const address = pattern
    .replaceAll('{url}', url)
    .replaceAll('{commit}', commit ?? 'HEAD')
    .replaceAll('{file}', file.split('/').map(encodeURIComponent).join('/'));
  return (line === null || !hasLines) && !url.includes('{file}')
    ? address.replace(/#.*$/, '')
    : address.replaceAll('{line}', String(line ?? 1));
}
