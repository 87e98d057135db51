#!/usr/bin/env bash
# Builds milepost where the action was checked out. Nothing is published that could be fetched instead, and nothing is
# kept in a cache, since whoever can write to a cache could put another program in its place.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Packages run nothing of their own when they are installed; building milepost is the step after it.
if [[ ! -d node_modules/esbuild ]]; then
  npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error
fi
node scripts/prepare.js
