import type { Environment } from '../../environment/environment.ts';
import type { NotServed } from '../../environment/live-world.ts';
import { headFiles } from '../../history/head-files.ts';
import { visibleText } from '../../render/visible-text.ts';
import { EXIT_CODES, type ExitCode } from '../exit-code.ts';
import { type PageCommandOptions, readPageRequest } from '../make-page.ts';
import { findPlan } from '../open-plan.ts';
import { answer } from '../serve/answer.ts';
import { keepFresh } from '../serve/keep-fresh.ts';
import { addressText, isEveryAddress, isPrivate, namesOf, readHost, readPort } from '../serve/place.ts';
import { PlanPage } from '../serve/plan-page.ts';
import { policyOfPage } from '../serve/policy-of-page.ts';

export interface ServeOptions extends PageCommandOptions {
  readonly port?: string;
  readonly host?: string;
}

/** What is half written when it is read is whole a moment later. */
const MOMENT = 60;

/** `milepost serve`: the page of the plan in a browser, following the files as they are edited, until it is interrupted. */
export async function serveCommand(options: ServeOptions, environment: Environment): Promise<ExitCode> {
  const { files, standardOutput, standardError } = environment;
  const place = { host: readHost(options.host), port: readPort(options.port) };
  // A folder that goes away and comes back is the same plan: no other one, further up, takes its place meanwhile.
  const { folder } = findPlan(options, environment);
  const plan = new PlanPage(readPageRequest({ ...options, plan: folder }), environment);
  let made = await plan.make();
  let page = servedPage(made.text);

  const live = await environment.live();
  const site = { names: namesOf(place.host), atEveryAddress: isEveryAddress(place.host), page: () => page };
  let { port } = place;
  const server = await live.serve(place, (request) => answer(request, { ...site, port }));
  if (!server.ok) {
    await standardError.write(`milepost: ${visibleText(whyNotServed(server, place.host, port))}\n`);
    return EXIT_CODES.trouble;
  }
  ({ port } = server);
  const interrupted = live.interrupted();
  const refresh = keepFresh(async () => {
    const before = made;
    made = await plan.make();
    if (made.trouble !== null && before.trouble === null) {
      await live.pause(MOMENT);
      made = await plan.make();
    }
    if (made.text === before.text) return;
    page = servedPage(made.text);
    server.tell('changed');
    if (made.trouble !== before.trouble) {
      await standardError.write(`${visibleText(made.trouble ?? 'The plan can be read again')}.\n`);
    }
  });
  const watch = live.watch(
    () => ({ folders: [folder], files: headFiles(files, folder), beside: environment.today() }),
    refresh,
  );
  // What has changed since the first page was made; and after this one, the next takes less time.
  refresh();

  if (!isPrivate(place.host)) await standardError.write(WARNING);
  await standardOutput.write(
    `The plan is at ${addressText(place.host, port)}\nIt follows the files while they are edited. Ctrl-C ends it.\n`,
  );
  if (made.trouble !== null) await standardError.write(`${visibleText(made.trouble)}.\n`);
  await interrupted;
  watch.close();
  server.close();
  return EXIT_CODES.interrupted;
}

const WARNING =
  'Careful: everybody who can reach this computer over the network can read the plan now. Nothing asks them for a password, and nothing is encrypted. Without --host, nobody else can.\n';

function servedPage(text: string): { readonly bytes: Uint8Array; readonly policy: string } {
  return { bytes: new TextEncoder().encode(text), policy: policyOfPage(text) };
}

function whyNotServed({ why }: NotServed, host: string, port: number): string {
  switch (why) {
    case 'taken':
      return `port ${port} is taken: another program answers there. Give another with --port, or none, and a free one is found.`;
    case 'no-permission':
      return `this computer does not let you answer at port ${port}. Give one from 1024 on, or none, and a free one is found.`;
    case 'no-such-host':
      return `"${host}" is no address of this computer. Leave --host out, or give it one of its own, such as 127.0.0.1.`;
    case 'other':
      return `nothing could be served at ${addressText(host, port)}.`;
  }
}
