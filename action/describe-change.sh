#!/usr/bin/env bash
# Writes what the change does to the plan, as Markdown: into the summary of the job, and into a file for the comment.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/log.sh
source "$here/log.sh"
# shellcheck source=action/milepost.sh
source "$here/milepost.sh"
cd "$GITHUB_WORKSPACE"

folder="$(new_folder)"
plan_words
code=0
milepost diff "$BASE" "${words[@]+"${words[@]}"}" \
  "--output=$folder/change.md" "--output=json=$folder/change.json" 2>"$folder/messages" || code=$?

says_nothing=false
if ((code == 1)); then
  # What a comment said before would not be true any more, so it gets something else to say.
  cat >"$folder/change.md" <<'END'
<!-- milepost: diff -->

**The plan cannot be read with this change**, so what the change does to it cannot be said. The annotations beside the changed lines, and the summary of the run, say what to mend. As soon as that is done, this comment says the rest.
END
elif ((code > 1)); then
  print_inert "$folder/messages"
  annotate warning 'What the change does to the plan could not be described. The log of this step says why.'
  exit 0
else
  print_remarks "$folder/messages"
  says_nothing="$(node --print 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).data.nothing' "$folder/change.json")"
fi

add_to_summary "$folder/change.md"
printf 'text=%s\nsays-nothing=%s\n' "$folder/change.md" "$says_nothing" >>"$GITHUB_OUTPUT"
