# shellcheck shell=bash
# How the other scripts run milepost. Sourced.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

milepost() {
  node "$root/bin/milepost.js" "$@"
}

# plan_words: puts the options that say which plan and which day into the list `words`. Written with `=`, so that no
# value can be taken for another option.
plan_words() {
  words=()
  if [[ -n "$INPUT_PLAN" ]]; then words+=("--plan=$INPUT_PLAN"); fi
  if [[ -n "$INPUT_AS_OF" ]]; then words+=("--as-of=$INPUT_AS_OF"); fi
}

# new_folder: a folder for what this step writes, which no other step has.
new_folder() {
  mktemp -d "$RUNNER_TEMP/milepost-XXXXXXXX"
}
