/** The settings that this repository gives to VS Code. */
import { readFileSync } from 'node:fs';
import { REPOSITORY } from './run-milepost.ts';

/** Whole lines of comment are allowed in them, and nothing else that JSON does not have. */
export function vscodeSettings(): Readonly<Record<string, unknown>> {
  const text = readFileSync(`${REPOSITORY}/.vscode/settings.json`, 'utf8');
  const settings: unknown = JSON.parse(text.replace(/^ *\/\/.*$/gm, ''));
  if (typeof settings !== 'object' || settings === null) throw new Error('no settings');
  return Object.fromEntries(Object.entries(settings));
}
