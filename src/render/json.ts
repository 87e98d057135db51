import type { Renderer } from './format.ts';
import { jsonText } from './json-text.ts';

/** The version of the envelope and of the data in it; it grows when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** The versioned envelope around the data of a report. `commit` is null where the plan is not kept in git. */
export const renderJson: Renderer = ({ kind, view, data }, { commit = null }) => {
  const envelope = {
    schemaVersion: SCHEMA_VERSION,
    kind,
    programme: view.programme,
    asOf: view.asOf?.day ?? null,
    asOfSource: view.asOf?.source ?? null,
    commit,
    data: data(),
  };
  return jsonText(envelope);
};
