/** Roles that may approve although they are no body, with who is meant. */
export const APPROVING_ROLES: ReadonlyMap<string, string> = new Map([
  ['workstream-lead', 'The lead of the workstream'],
  ['programme-manager', 'The manager of the programme'],
]);
