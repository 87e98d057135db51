import { type Finding, finding } from '../model/finding.ts';
import type { FileTrouble } from './file-system.ts';

type Trouble = FileTrouble | 'is-a-folder' | 'link-leads-out';

const WORDS = {
  absent: {
    message: 'This file is not there any more.',
    fix: 'Put it back, or try again if something was just being saved.',
  },
  'not-a-file': {
    message: 'This is no ordinary file (it may be a pipe or a device), so it cannot be read safely.',
    fix: 'Replace it with an ordinary text file.',
  },
  'is-a-folder': {
    message: 'This is a folder, and a file belongs here.',
    fix: 'Rename the folder, or move it out of the plan.',
  },
  'link-leads-out': {
    message: 'This is a link that leads nowhere, or to a place outside the plan folder.',
    fix: 'Put the file itself here.',
  },
  'too-large': {
    message: 'This file is larger than 1 MiB, which is more than milepost reads.',
    fix: 'Split it, or look for something pasted into it by mistake.',
  },
  'no-permission': {
    message: 'You do not have permission to read this file.',
    fix: 'Ask for the right to read it, or change its permissions.',
  },
  unreadable: {
    message: 'The computer could not read this file.',
    fix: 'Try to open it in an editor; the disk or the network drive may be in trouble.',
  },
} satisfies Record<Trouble, { readonly message: string; readonly fix: string }>;

/** Why a file of the plan could not be read, and what to do. */
export function fileFinding(name: string, trouble: Trouble): Finding {
  return finding({ code: 'file-unreadable', severity: 'error', at: { file: name, path: [] }, ...WORDS[trouble] });
}
