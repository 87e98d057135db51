/**
 * Expressions of GitHub's workflows, `${{ … }}`, as far as our own files use them: names with dots, texts in single
 * quotes, `==`, `!=`, `!`, `&&`, `||`, brackets, and the functions that ask how the job stands.
 */

/** What names stand for: objects below `inputs`, `github`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>;

export interface JobStanding {
  readonly failed: boolean;
  readonly cancelled: boolean;
}

type Value = string | number | boolean | null;

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<name>[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)|(?<sign>==|!=|&&|\|\||[!()]))/y;

const FUNCTIONS: Readonly<Record<string, (job: JobStanding) => boolean>> = {
  always: () => true,
  cancelled: ({ cancelled }) => cancelled,
  failure: ({ failed }) => failed,
  success: ({ failed, cancelled }) => !failed && !cancelled,
};

/** The text with every expression in it replaced by its value; what is not there is empty. */
export function filledText(text: string, contexts: Contexts, job: JobStanding): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    textOf(valueOf(expression, contexts, job)),
  );
}

/** Whether a step with this condition runs. One that does not ask how the job stands runs only while all is well. */
export function conditionHolds(condition: string | null, contexts: Contexts, job: JobStanding): boolean {
  const well = !job.failed && !job.cancelled;
  if (condition === null) return well;
  const expression = condition.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1');
  const holds = isTrue(valueOf(expression, contexts, job));
  return /\b(?:always|cancelled|failure|success)\(\)/.test(expression) ? holds : holds && well;
}

function valueOf(expression: string, contexts: Contexts, job: JobStanding): Value {
  const tokens = tokensOf(expression);
  let next = 0;
  const take = (sign: string): boolean => {
    if (tokens[next] !== sign) return false;
    next += 1;
    return true;
  };

  const single = (): Value => {
    if (take('!')) return !isTrue(single());
    if (take('(')) {
      const value = either();
      if (!take(')')) throw new Error(`a bracket is not closed: ${expression}`);
      return value;
    }
    const token = tokens[next];
    next += 1;
    if (token === undefined) throw new Error(`something is missing: ${expression}`);
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (take('(')) {
      const standing = FUNCTIONS[token];
      if (standing === undefined || !take(')')) throw new Error(`no such function: ${expression}`);
      return standing(job);
    }
    return lookedUp(token, contexts);
  };
  const compared = (): Value => {
    const left = single();
    if (take('==')) return same(left, single());
    if (take('!=')) return !same(left, single());
    return left;
  };
  const both = (): Value => {
    let value = compared();
    while (take('&&')) {
      const right = compared();
      value = isTrue(value) ? right : value;
    }
    return value;
  };
  const either = (): Value => {
    let value = both();
    while (take('||')) {
      const right = both();
      value = isTrue(value) ? value : right;
    }
    return value;
  };

  const value = either();
  if (next < tokens.length) throw new Error(`not understood from ${tokens[next]} on: ${expression}`);
  return value;
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = expression.trim();
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const { groups } = TOKEN.exec(text) ?? {};
    if (groups === undefined) throw new Error(`not understood: ${text.slice(from)}`);
    tokens.push(groups['text'] ?? groups['name'] ?? groups['sign'] ?? '');
  }
  return tokens;
}

function lookedUp(name: string, contexts: Contexts): Value {
  const [first = '', ...rest] = name.split('.');
  if (!(first in contexts)) throw new Error(`there is nothing called ${first} here`);
  const found = rest.reduce<unknown>((value, key) => (isObject(value) ? value[key] : null), contexts[first]);
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null;
}

/** GitHub takes what is not there and an empty text for the same, and texts without regard to case. */
function same(left: Value, right: Value): boolean {
  return textOf(left).toLowerCase() === textOf(right).toLowerCase();
}

function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== '' && value !== 0;
}

function textOf(value: Value): string {
  return value === null ? '' : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
