/** Fingerprints of findings, for programs that ask whether a finding of today was there yesterday. */
import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import { uniqueIdentities } from '../model/finding-identity.ts';

/** One for each finding, no two the same: the SHA-256 of its identity, in 64 hexadecimal figures. */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  return uniqueIdentities(findings).map((identity) => createHash('sha256').update(identity).digest('hex'));
}
