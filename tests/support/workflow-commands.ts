/**
 * Reads a log as the runner of GitHub Actions does (actions/runner, src/Runner.Common/ActionCommand.cs): what it
 * would obey, with the texts decoded.
 */

export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Some of the commands that runners know. Names are compared without regard to case. */
const KNOWN = new Set([
  'add-mask',
  'add-path',
  'debug',
  'endgroup',
  'error',
  'group',
  'notice',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

export function workflowCommandsIn(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = newStyle(line) ?? oldStyle(line);
    return command === null ? [] : [command];
  });
}

/** `::name key=value,key=value::data`, spaces before it or not. */
function newStyle(line: string): WorkflowCommand | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return null;
  return commandOf(text.slice(2, end), ',', text.slice(end + 2), [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ]);
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function oldStyle(line: string): WorkflowCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return null;
  return commandOf(line.slice(start + 3, end), ';', line.slice(end + 1), []);
}

function commandOf(
  head: string,
  separator: string,
  data: string,
  codes: readonly (readonly [code: string, character: string])[],
): WorkflowCommand | null {
  const [, command = '', rest = ''] = /^(\S*) ?(.*)$/s.exec(head) ?? [];
  if (!KNOWN.has(command.toLowerCase())) return null;
  const decoded = (text: string, skipped: string): string =>
    codes
      .filter(([, character]) => !skipped.includes(character))
      .reduce((sum, [code, character]) => sum.replaceAll(code, character), text);
  const properties = rest.split(separator).flatMap((pair) => {
    const [, name, value] = /^([^=]+)=(.+)$/s.exec(pair.trim()) ?? [];
    return name === undefined || value === undefined ? [] : [[name, decoded(value, '')] as const];
  });
  return { command, properties: Object.fromEntries(properties), data: decoded(data, ':,') };
}
