#!/usr/bin/env bash
# Writes the reports of a week into the summary of the job: what is late, what has moved, and whom to ask.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/log.sh
source "$here/log.sh"
# shellcheck source=action/milepost.sh
source "$here/milepost.sh"
cd "$GITHUB_WORKSPACE"

folder="$(new_folder)"
plan_words

# report WORDS: adds one report to the summary. Ends the step where there is none, as with a plan that cannot be read.
report() {
  local code=0
  milepost "$@" "${words[@]+"${words[@]}"}" "--output=$folder/report.md" "--output=json=$folder/report.json" \
    2>"$folder/messages" || code=$?
  if ((code > 0)); then
    print_inert "$folder/messages"
    annotate error "\"milepost $1\" ended with exit code $code. The log of this step says why."
    exit "$code"
  fi
  print_remarks "$folder/messages"
  add_to_summary "$folder/report.md"
}

report overdue
if [[ "$(node --print 'JSON.parse(fs.readFileSync(process.argv[1])).asOfSource' "$folder/report.json")" == frozen ]]; then
  printf 'This plan is archived: nothing in it moves, and nobody is asked about it.\n'
  exit 0
fi
report slips "--since=$INPUT_SINCE"
report nudge "--days=$INPUT_DAYS"
