#!/usr/bin/env node
// Hands the real world to main and leaves the exit code behind: process.exit() would cut a pipe off.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { loadBundle } = require('./load-bundle.js');

const dist = join(__dirname, '../dist');
if (existsSync(join(dist, 'main.cjs'))) {
  const { main, realEnvironment } = loadBundle(dist).exports;
  main(process.argv.slice(2), realEnvironment()).then((/** @type {number} */ code) => {
    process.exitCode = code;
  });
} else {
  process.stderr.write('milepost has not been built here yet. Run "npm ci" in its folder, then try again.\n');
  process.exitCode = 3;
}
