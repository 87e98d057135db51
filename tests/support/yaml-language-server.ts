/** The real YAML language server, the one inside the YAML extension of VS Code, spoken to as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  NotificationType,
  RequestType,
  RequestType0,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';

/** Line and character counted from 0, as the protocol does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: Range;
  /** 1 is an error. */
  readonly severity?: number;
}

export interface Completion {
  readonly label: string;
  /** Decides the order in the place of the label. */
  readonly sortText?: string;
  readonly documentation?: unknown;
  readonly textEdit?: { readonly newText: string; readonly range: Range };
}

interface DocumentId {
  readonly textDocument: { readonly uri: string };
}

interface ConfigurationParams {
  readonly items: readonly { readonly section: string }[];
}

export interface YamlLanguageServer {
  /** Opens a file as if it had this text, whatever stands on the disk; what is underlined in it. */
  open(file: string, text: string): Promise<readonly Diagnostic[]>;
  completions(file: string, position: Position): Promise<readonly Completion[]>;
  /** The help at a place as Markdown; empty where there is none. */
  hover(file: string, position: Position): Promise<string>;
  /** Asks it to end; rejects when it does not end well. */
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));

const INITIALIZE = new RequestType<object, unknown, void>('initialize');
const SHUTDOWN = new RequestType0<unknown, void>('shutdown');
const CONFIGURATION = new RequestType<ConfigurationParams, unknown, void>('workspace/configuration');
const COMPLETION = new RequestType<
  DocumentId & { readonly position: Position },
  { readonly items: readonly Completion[] },
  void
>('textDocument/completion');
const HOVER = new RequestType<
  DocumentId & { readonly position: Position },
  { readonly contents: { readonly value: string } } | null,
  void
>('textDocument/hover');
const INITIALIZED = new NotificationType<object>('initialized');
const EXIT = new NotificationType<object>('exit');
const DID_OPEN = new NotificationType<object>('textDocument/didOpen');
const DIAGNOSTICS = new NotificationType<{
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}>('textDocument/publishDiagnostics');

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: {},
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
};

/**
 * Starts the server for a folder. `settings` are those of VS Code, with their dots: `yaml.hover`, `[yaml]`.
 * Every promise rejects once the server has gone.
 */
export async function startYamlLanguageServer(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<YamlLanguageServer> {
  const child = spawn(process.execPath, [PROGRAM, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const gone = ended.then((code) => {
    throw new Error(`the language server has ended with exit code ${code}`);
  });
  // It ends in every test; only who waits for something else minds.
  gone.catch(() => undefined);

  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(DIAGNOSTICS, ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
  const configured = new Promise<void>((resolve) => {
    connection.onRequest(CONFIGURATION, ({ items }) => {
      resolve();
      return items.map(({ section }) => settingsOf(section, settings));
    });
  });
  connection.listen();

  const uriOf = (file: string): string => pathToFileURL(`${folder}/${file}`).href;
  const at = (file: string, position: Position): DocumentId & { readonly position: Position } => ({
    textDocument: { uri: uriOf(file) },
    position,
  });
  const unlessGone = <Result>(result: Promise<Result>): Promise<Result> => Promise.race([result, gone]);

  const root = { uri: pathToFileURL(folder).href, name: 'plan' };
  await unlessGone(
    connection.sendRequest(INITIALIZE, {
      processId: process.pid,
      rootUri: root.uri,
      workspaceFolders: [root],
      capabilities: CAPABILITIES,
    }),
  );
  await connection.sendNotification(INITIALIZED, {});
  await unlessGone(configured);

  return {
    async open(file, text) {
      const uri = uriOf(file);
      const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => waiting.set(uri, resolve));
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await connection.sendNotification(DID_OPEN, { textDocument });
      return await unlessGone(diagnostics);
    },
    async completions(file, position) {
      return (await unlessGone(connection.sendRequest(COMPLETION, at(file, position)))).items;
    },
    async hover(file, position) {
      return (await unlessGone(connection.sendRequest(HOVER, at(file, position))))?.contents.value ?? '';
    },
    async stop() {
      await unlessGone(connection.sendRequest(SHUTDOWN));
      await connection.sendNotification(EXIT, {});
      const code = await ended;
      connection.dispose();
      if (code !== 0) throw new Error(`the language server has ended with exit code ${code}`);
    },
  };
}

/** The settings of a section as the server asks for them: `yaml` of `yaml.format.enable` is `{ format: { enable: … } }`. */
function settingsOf(section: string, settings: Readonly<Record<string, unknown>>): unknown {
  if (section in settings) return settings[section];
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (name.startsWith(`${section}.`)) put(found, name.slice(section.length + 1).split('.'), value);
  }
  return found;
}

function put(
  target: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...Object(target[first] ?? {}) };
  target[first] = inner;
  put(inner, rest, value);
}
