/**
 * Where a Chromium is that the tests and the measurements can start. On a machine of its own, such as that of a CI, Debian's
 * is installed where there is none: `CI=true`, as root. Nothing is downloaded from anywhere else.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

/** The names that it goes by in the folders of PATH, and where it lies on systems that have no such folder for it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
  ),
];

/** A font that it can draw with, and what reads the pages that it prints. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation', 'poppler-utils'];

/** What to do where there is none. */
export const HOW_TO_GET_ONE =
  'Install Chromium or Chrome (on Debian "apt-get install chromium fonts-liberation poppler-utils"), or say where one is in MILEPOST_CHROMIUM.';

/**
 * The path of a Chromium that can be started, or null. Where MILEPOST_CHROMIUM is set, nothing else is taken; CHROME_PATH goes
 * before the usual places.
 */
export function findChromium() {
  const asked = process.env['MILEPOST_CHROMIUM'];
  if (asked !== undefined) return canStart(asked) ? asked : null;
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const places = [
    process.env['CHROME_PATH'] ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES,
  ];
  return places.find((place) => place !== '' && canStart(place)) ?? null;
}

/** The arguments that it is started with: it fetches nothing of its own accord, and only this machine can be reached. */
export function chromiumArguments() {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    // Its sandbox does not start for root, who has no need of it on a machine of its own.
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}

/**
 * Installs Debian's where that may be done without asking: with CI=true, as root, and with apt-get. It is told what was
 * printed where it does not work out.
 * @returns {string | null} the path; null where there is none and none could be installed
 */
export function installChromium() {
  if (process.env['CI'] !== 'true' || !isRoot() || !existsSync('/usr/bin/apt-get')) return null;
  const isInstalled =
    aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
  return isInstalled ? findChromium() : null;
}

/** @param {readonly string[]} words */
function aptGet(...words) {
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    ['-q', '-o', 'Acquire::Retries=5', '-o', 'DPkg::Lock::Timeout=300', ...words],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} place */
function canStart(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
