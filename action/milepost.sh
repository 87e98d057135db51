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

# from_json FILE KEY: one value of the envelope that all reports have.
from_json() {
  node --print 'JSON.parse(fs.readFileSync(process.argv[1], "utf8"))[process.argv[2]] ?? ""' "$1" "$2"
}

# counts_of FILE: how many findings `check` has, in words, of its JSON.
counts_of() {
  node --print '
    const { error, warning, info } = JSON.parse(fs.readFileSync(process.argv[1], "utf8")).data.summary;
    const words = [[error, "error"], [warning, "warning"], [info, "note"]].filter(([count]) => count > 0);
    words.map(([count, word]) => count + " " + word + (count === 1 ? "" : "s")).join(", ") || "nothing"
  ' "$1"
}
