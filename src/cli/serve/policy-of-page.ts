/** The content security policy that a page states in its head, which stands before all that comes from a plan. */
export function policyOfPage(page: string): string {
  const written = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)">/.exec(page);
  const policy = written?.groups?.['policy'];
  if (policy === undefined) throw new Error('the page states no policy');
  return policy.replaceAll('&#39;', "'");
}
