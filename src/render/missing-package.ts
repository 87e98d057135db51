/** A package that need not be installed, and that what was asked for needs. The message says the way out. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';
}
