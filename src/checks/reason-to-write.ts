/** What stands for the reason in an entry to paste: capitals are for the person to replace. */
export const REASON_TO_WRITE = 'WHY IT MOVED';
