/** The plan as a page, made anew whenever something of it has changed: as it stands, or as it could be read last. */
import type { Environment } from '../../environment/environment.ts';
import { HistoryError } from '../../history/git.ts';
import type { LoadedPlan } from '../../load/load-plan.ts';
import { sortFindings } from '../../model/finding.ts';
import type { RenderOptions, Rendering } from '../../render/format.ts';
import { FORMAT_TABLE } from '../../render/index.ts';
import type { AsOf } from '../../reports/as-of.ts';
import { checkReport, checkView } from '../../reports/check.ts';
import type { PageView } from '../../reports/page/page-view.ts';
import type { View } from '../../reports/view.ts';
import { makePage, type PageRequest } from '../make-page.ts';
import { isPlanThere, type OpenedPlan, openPlan } from '../open-plan.ts';
import { resolveAsOf } from '../options.ts';
import { Remembered } from '../remembered.ts';
import { UsageError } from '../usage-error.ts';

export interface MadePage {
  readonly text: string;
  /** What stands in the way of showing the plan as it is, in one line; null where nothing does. */
  readonly trouble: string | null;
}

/** A plan that could be read: its page, and what the page was drawn with. */
interface GoodView {
  readonly page: PageView;
  readonly opened: OpenedPlan;
}

export class PlanPage {
  readonly #request: PageRequest;
  readonly #environment: Environment;
  #good: GoodView | null = null;
  readonly #remembered = new Remembered();

  constructor(request: PageRequest, environment: Environment) {
    this.#request = request;
    this.#environment = environment;
  }

  async make(): Promise<MadePage> {
    const { options } = this.#request;
    this.#remembered.lookAgain();
    try {
      if (this.#good !== null && !isPlanThere(options, this.#environment)) {
        return await this.#stopped('Its folder, or programme.yaml in it, is not there.', this.#good.opened);
      }
      const opened = await openPlan(options, this.#environment, this.#remembered.texts, this.#remembered);
      const { loaded } = opened;
      const asOf = resolveAsOf(options, loaded.programme?.frozenAt ?? null, this.#environment);
      if (!loaded.ok) return await this.#broken(brokenView(loaded, asOf), opened);
      const page = await makePage({ plan: loaded.plan, asOf, opened }, this.#request, this.#environment);
      this.#good = { page: page(), opened };
      return { text: await this.#rendered(GOOD, opened), trouble: null };
    } catch (error) {
      // Before the first page, what is wrong is told at the terminal.
      if (this.#good === null || !(error instanceof Error)) throw error;
      const isOurs = !(error instanceof UsageError || error instanceof HistoryError);
      const lead = isOurs ? 'something went wrong inside milepost itself, not in your plan: ' : '';
      return await this.#stopped(sentence(`${lead}${error.message}`), this.#good.opened);
    }
  }

  /** What has no place in a file of the plan. */
  async #stopped(why: string, opened: OpenedPlan): Promise<MadePage> {
    const sections = [{ kind: 'prose' as const, heading: null, paragraphs: [why] }];
    return await this.#broken({ ...GOOD, title: BROKEN, sections }, opened);
  }

  async #broken(view: View, opened: OpenedPlan): Promise<MadePage> {
    const text = await this.#rendered({ ...view, ...this.#lastSeen(view) }, opened);
    return { text, trouble: view.totals ?? BROKEN };
  }

  /** What is said of the view below. */
  #lastSeen({ sections }: View): Pick<View, 'sections'> {
    const paragraphs = [
      this.#good === null
        ? 'The page comes as soon as it can be read.'
        : 'What stands below is the plan as it could be read last. This goes as soon as it can be read again.',
    ];
    return { sections: [...sections, { kind: 'prose', heading: null, paragraphs }] };
  }

  async #rendered(view: View, { locate, showFile }: OpenedPlan): Promise<string> {
    const render = await FORMAT_TABLE.html.load();
    const good = this.#good;
    const rendering: Rendering = {
      kind: 'report',
      view,
      data: () => null,
      ...(good === null ? {} : { page: () => good.page }),
    };
    const options: RenderOptions = {
      width: 80,
      color: false,
      ascii: false,
      toFile: true,
      isServed: true,
      // Lines of the page are those of the plan that it was made of.
      locate: good?.opened.locate ?? locate,
      showFile,
    };
    return render(rendering, options);
  }
}

const BROKEN = 'The plan cannot be read as it stands';

/** Nothing to say above the page. */
const GOOD: View = { title: '', programme: null, asOf: null, totals: null, sections: [] };

function brokenView(loaded: LoadedPlan, asOf: AsOf): View {
  const report = checkReport(loaded.programme?.name ?? null, asOf, sortFindings(loaded.findings), {
    files: loaded.fileCount,
    milestones: loaded.milestoneCount,
    stagesNotRun: [],
  });
  return { ...checkView(report), title: BROKEN };
}

/** Messages for a terminal begin in small letters, behind the name of the program. */
function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
