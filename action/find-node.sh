#!/usr/bin/env bash
# Says whether the job has a Node.js that milepost runs on already, which is then left as it is for later steps.
set -euo pipefail

found=false
if node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
  found=true
fi
printf 'found=%s\n' "$found" >>"$GITHUB_OUTPUT"
