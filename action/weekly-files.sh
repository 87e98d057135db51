#!/usr/bin/env bash
# Makes the files of the weekly report: weekly-files.sh KEPT SCRATCH. What people get goes to the folder KEPT, what a
# summary is made of to SCRATCH. Whatever is wrong with the plan, what can be made is made, and the rest is told.
# Ends with 0, also where the plan has findings; 2 where it was asked wrongly; 3 where something could not be done.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/milepost.sh
source "$here/milepost.sh"

kept="$1"
scratch="$2"
mkdir -p -- "$kept"
notes="$scratch/notes.md"
: >"$notes"
worst=0

# trimmed TEXT: without the spaces that come along when somebody pastes it into a field.
trimmed() {
  local text="${1#"${1%%[![:space:]]*}"}"
  printf '%s' "${text%"${text##*[![:space:]]}"}"
}

INPUT_AS_OF="$(trimmed "$INPUT_AS_OF")"
INPUT_BOARD="$(trimmed "$INPUT_BOARD")"
plan_words
since="$(trimmed "$INPUT_SINCE")"
since="${since:-7d}"
audience=()
case "$INPUT_AUDIENCE" in
  '' | everybody) ;;
  *) audience=("--audience=$INPUT_AUDIENCE") ;;
esac

# make WORDS: runs one report, and says in `code` how it ended. Its words for people are kept in $scratch/messages.
make() {
  code=0
  milepost "$@" >"$scratch/printed" 2>"$scratch/messages" || code=$?
}

# note TEXT: a paragraph for whoever reads the report, in our own words.
note() {
  printf '%s\n\n' "$1" >>"$notes"
}

# quote FILE: what milepost said, as a block in which no Markdown counts.
quote() {
  local line
  while IFS= read -r line || [[ -n "$line" ]]; do printf '    %s\n' "${line#milepost: }"; done <"$1" >>"$notes"
  printf '\n' >>"$notes"
}

# fails_with CODE: 3 is worse than 2, and that is worse than 0.
fails_with() {
  if (($1 > worst)); then worst=$(($1 > 2 ? 3 : 2)); fi
}

# finish: the findings, with what else there is to know on top of them, are the first file.
finish() {
  local form
  for form in txt md; do
    { cat -- "$notes" && if [[ -f "$scratch/findings.$form" ]]; then cat -- "$scratch/findings.$form"; fi; } \
      >"$kept/1-findings.$form"
  done
  exit "$worst"
}

make check "${words[@]+"${words[@]}"}" --fail-on=never "--output=$scratch/findings.txt" \
  "--output=markdown=$scratch/findings.md" "--output=json=$scratch/findings.json"
if ((code > 1)); then
  note 'No report could be made. Mend what stands below, or what was typed into the fields, and run it once more.'
  quote "$scratch/messages"
  fails_with "$code"
  finish
fi

make status "${words[@]+"${words[@]}"}" "--since=$since" "${audience[@]+"${audience[@]}"}" \
  "--output=docx=$kept/2-status.docx" "--output=markdown=$kept/2-status.md"
case "$code" in
  0) ;;
  1)
    note 'The plan cannot be read, so there is no report this time. Mend the errors below, or send them to whoever changed the plan last; then run it once more.'
    finish
    ;;
  *)
    note 'There is no status report. Look at what was typed into the fields, and run it once more. The last report is a length of time such as 7d or 1m, a day such as 2025-03-10, or last-board.'
    quote "$scratch/messages"
    fails_with "$code"
    ;;
esac
if ((code == 0)); then
  make status "${words[@]+"${words[@]}"}" "--since=$since" "${audience[@]+"${audience[@]}"}" --brief \
    "--output=$scratch/page-one.txt" "--output=markdown=$scratch/page-one.md"
fi

board=()
if [[ -n "$INPUT_BOARD" ]]; then board=(-- "$INPUT_BOARD"); fi
make board "${words[@]+"${words[@]}"}" "${audience[@]+"${audience[@]}"}" "--output=docx=$kept/3-board-pack.docx" \
  "--output=markdown=$kept/3-board-pack.md" "${board[@]+"${board[@]}"}"
if ((code == 2)) && [[ -z "$INPUT_BOARD" ]]; then
  note 'There is no board pack, because the day of the board is not known. Run it once more with that day in the field for the board, such as 2025-04-10; or have the weekday written into governance.yaml, such as "monthly, second Thursday".'
  quote "$scratch/messages"
elif ((code != 0)); then
  note 'There is no board pack. Look at the day that was typed into the field for the board.'
  quote "$scratch/messages"
  fails_with "$code"
fi

# add NAME WORDS: one file more. What cannot be made is left out, and that is told.
add() {
  local name="$1"
  shift
  make "$@" "${words[@]+"${words[@]}"}"
  if ((code == 0)); then return; fi
  note "$name could not be made, and is left out."
  quote "$scratch/messages"
  if ((code > 2)); then fails_with "$code"; fi
}

# Where its lines can be looked at: the repository on GitHub, or the project on GitLab.
repository="${CI_PROJECT_URL:-}"
if [[ -n "${GITHUB_REPOSITORY:-}" ]]; then repository="${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY"; fi
add 2-plan-on-a-page.html report "--since=$since" "${audience[@]+"${audience[@]}"}" \
  ${repository:+"--repo-url=$repository"} "--output=$kept/2-plan-on-a-page.html"
add 4-overdue.xlsx overdue "--output=$kept/4-overdue.xlsx"
add 5-raid.xlsx raid "--since=$since" "${audience[@]+"${audience[@]}"}" "--output=$kept/5-raid.xlsx"
add 6-trajectory.xlsx trajectory "--output=$kept/6-trajectory.xlsx"
add 7-slips.xlsx slips "--since=$since" "--output=$kept/7-slips.xlsx"
add 8-meetings.ics meetings "--output=$kept/8-meetings.ics"
# Of an archived plan nobody is asked: nothing in it moves.
if [[ "$(from_json "$scratch/findings.json" asOfSource)" != frozen ]]; then
  add 9-whom-to-ask.txt nudge "--days=${INPUT_DAYS:-14}" "--output=$kept/9-whom-to-ask.txt" \
    "--output=markdown=$scratch/whom-to-ask.md"
fi
finish
