#!/usr/bin/env bash
# Makes the files of the weekly report, and writes the summary of the job: what is wrong with the plan, then the first
# page of the status report, then whom to ask. Ends as weekly-files.sh does.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/log.sh
source "$here/log.sh"
# shellcheck source=action/milepost.sh
source "$here/milepost.sh"
cd "$GITHUB_WORKSPACE"

folder="$(new_folder)"
kept="$folder/weekly-report"
code=0
bash "$here/weekly-files.sh" "$kept" "$folder" >"$folder/log" 2>&1 || code=$?
print_inert "$folder/log"
print_inert "$kept/1-findings.txt"

# artefact_name: has the day in it, and the folder of the plan where it is not the usual one, since a run may have two.
artefact_name() {
  local name=weekly-report day=
  if [[ -n "$INPUT_PLAN" && "$INPUT_PLAN" != plan ]]; then
    name+="-$(printf '%s' "$INPUT_PLAN" | tr -cs A-Za-z0-9 -)"
  fi
  if [[ -f "$folder/findings.json" ]]; then day="$(from_json "$folder/findings.json" asOf)"; fi
  printf '%s' "$name${day:+-$day}"
}

name="$(artefact_name)"
printf 'folder=%s\nname=%s\n' "$kept" "$name" >>"$GITHUB_OUTPUT"

# The findings of a large plan are long, so they are folded up where a report follows: how many there are is read first.
open=
if [[ ! -f "$folder/page-one.md" ]]; then open=' open'; fi
{
  printf "All files are in the artefact \`%s\`, on this page under \"Artifacts\".\n\n" "$name"
  cat -- "$folder/notes.md"
  if [[ -f "$folder/findings.md" ]]; then
    printf '<details%s>\n<summary>What is wrong with the plan: %s</summary>\n\n' "$open" "$(counts_of "$folder/findings.json")"
    cat -- "$folder/findings.md"
    printf '\n</details>\n'
  fi
} >"$folder/summary.md"
add_to_summary "$folder/summary.md"
for page in "$folder/page-one.md" "$folder/whom-to-ask.md"; do
  if [[ -f "$page" ]]; then add_to_summary "$page"; fi
done

if [[ -s "$folder/notes.md" ]]; then
  annotate warning 'Not everything could be made. The summary of the run says what is missing, and what to do.'
fi
exit "$code"
