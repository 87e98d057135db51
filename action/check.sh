#!/usr/bin/env bash
# Checks the plan that the job has checked out. Annotations go to the log, the whole report to the summary of the job.
# Ends as milepost does: 0 nothing fails, 1 something does, 2 it was asked wrongly, 3 it could not be done.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/log.sh
source "$here/log.sh"
# shellcheck source=action/milepost.sh
source "$here/milepost.sh"
# shellcheck source=action/base.sh
source "$here/base.sh"
cd "$GITHUB_WORKSPACE"

refuse() {
  annotate error "$1"
  exit 2
}

# A slip such as "yes" would otherwise be a quiet no.
expect_switch() {
  case "$2" in
    true | false) ;;
    *) refuse "The input \"$1\" of the action is \"$2\". Write true or false." ;;
  esac
}

expect_switch comment "$INPUT_COMMENT"
expect_switch sarif "$INPUT_SARIF"
if [[ "$GITHUB_EVENT_NAME" == pull_request_target ]]; then
  refuse 'The action runs on "pull_request", not on "pull_request_target". There the files of the target branch are checked out, so nothing of the change would be checked, and the run has rights that a stranger'"'"'s change must not come near.'
fi

folder="$(new_folder)"
plan_words
words=(check "${words[@]+"${words[@]}"}" "--fail-on=$INPUT_FAIL_ON")
base="$(base_revision)"
if [[ -n "$base" ]]; then words+=("--base=$base"); fi
words+=("--output=$folder/report.txt" --output=github=-)
if [[ "$INPUT_SARIF" == true ]]; then words+=("--output=sarif=$folder/milepost.sarif"); fi

code=0
milepost "${words[@]}" >"$folder/annotations" 2>"$folder/messages" || code=$?

if [[ -f "$folder/report.txt" ]]; then print_inert "$folder/report.txt"; fi
cat -- "$folder/annotations"
if ((code > 1)); then
  text="$(cat -- "$folder/messages")"
  annotate error "${text#milepost: }"
  exit "$code"
fi
print_remarks "$folder/messages"

if [[ "$INPUT_SARIF" == true && -n "$HEAD_REPOSITORY" && "$HEAD_REPOSITORY" != "$GITHUB_REPOSITORY" ]]; then
  annotate notice 'The findings are not uploaded to code scanning: the change comes from a fork, and runs for forks may not.'
fi

# Later steps call it by the name that people know, unless that holds what an output cannot, such as a line feed.
if [[ -n "$base" ]]; then
  if ! [[ "$base" =~ ^[A-Za-z0-9._/@^~-]+$ ]]; then base="$(git_of_plan merge-base "$base" HEAD)"; fi
  printf 'base=%s\n' "$base" >>"$GITHUB_OUTPUT"
fi
if [[ -f "$folder/milepost.sarif" ]]; then
  printf 'sarif=%s\n' "$folder/milepost.sarif" >>"$GITHUB_OUTPUT"
fi
exit "$code"
