import { type Finding, finding } from '../model/finding.ts';
import type { FileTrouble } from './file-system.ts';

type Trouble = FileTrouble | 'is-a-folder' | 'link-leads-out';

const WORDS = {
  absent: {
    message: 'This file is not there any more.',
    fix: 'Put it back, or try again if something was just being saved.',
  },
  'not-a-file': {
    message: 'This is no ordinary file (it is a pipe, a device or the like), so it cannot be read safely.',
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
  return finding({
    code: 'file-unreadable',
    severity: 'error',
    at: { file: name, path: [] },
    ...WORDS[trouble],
  });
}

const FOLDER_WORDS = {
  'no-folder': {
    message: 'This should be a folder, and it is none.',
    fix: 'Put a folder of this name here, with the files that belong in it; or delete this.',
  },
  'no-permission': {
    message: 'You do not have permission to read this folder.',
    fix: 'Ask for the right to read it, or change its permissions.',
  },
  'link-leads-out': {
    message: 'This is a link that leads nowhere, or to a place outside the plan folder.',
    fix: 'Put the folder itself here.',
  },
} as const;

/** Why a folder of the plan could not be listed, and what to do. */
export function folderFinding(name: string, trouble: keyof typeof FOLDER_WORDS): Finding {
  return finding({
    code: 'file-unreadable',
    severity: 'error',
    at: { file: name, path: [] },
    ...FOLDER_WORDS[trouble],
  });
}
