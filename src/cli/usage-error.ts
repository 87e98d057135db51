/** A wrong use of the command line: told in one or two sentences, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
