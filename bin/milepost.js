#!/usr/bin/env node
// Hands the real world to main and leaves the exit code behind: process.exit() would cut a pipe off.
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const dist = path.join(__dirname, '../dist');
if (existsSync(path.join(dist, 'main.cjs'))) {
  const words = process.argv.slice(2);
  const { main, realEnvironment } = loadBundle(dist, words).exports;
  // main never throws: whatever goes wrong is told, and has an exit code.
  void (async () => {
    process.exitCode = await main(words, realEnvironment());
  })();
} else {
  process.stderr.write('milepost has not been built here yet. Run "npm ci" in its folder, then try again.\n');
  process.exitCode = 3;
}
