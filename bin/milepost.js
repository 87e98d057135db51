#!/usr/bin/env node
// Hands the real world to main and leaves the exit code behind: process.exit() would cut a pipe off.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const { main } = await import('../dist/main.js');
  const { realEnvironment } = await import('../dist/environment.js');
  process.exitCode = await main(process.argv.slice(2), realEnvironment());
} else {
  process.stderr.write('milepost has not been built here yet. Run "npm ci" in its folder, then try again.\n');
  process.exitCode = 3;
}
