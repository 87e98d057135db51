/**
 * Loads the bundle with the code that V8 compiled for it when it was built, which spares a third of the start-up.
 * Compiled code is only good for the Node that made it: for any other V8 refuses it, and compiles as usual.
 */
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A run on an ordinary plan is over before optimising its code could pay: it is put off, and a long run is still
// optimised. It saves a third of a short one. Other versions of Node call this flag something else.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

/** What a CommonJS module is wrapped in. */
const [HEAD, TAIL] = ['(function (exports, require, module) { ', '\n})'];

/** Commands and options that read history: their code is kept apart, since it would only be weight for the others. */
const OF_HISTORY = /^(?:slips|history|trend|nudge|diff|--base|--at)(?:=|$)/;

/**
 * The bundle's exports, and its script, from which compiled code can be made.
 * @param {string} folder the folder `dist`
 * @param {readonly string[]} words what stands on the command line
 */
function loadBundle(folder, words) {
  const filename = path.join(folder, 'main.cjs');
  const cache = words.some((word) => OF_HISTORY.test(word)) ? 'history.cache' : 'main.cache';
  const cachedData = readOrNothing(path.join(folder, cache));
  // The bundle is ASCII, which need not be decoded.
  const script = new Script(HEAD + readFileSync(filename, 'latin1') + TAIL, { filename, cachedData });
  /** @type {{ exports: any }} */
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module);
  return { exports: module.exports, script };
}

/** @param {string} file */
function readOrNothing(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { loadBundle };
