#!/usr/bin/env bash
# Keeps one comment of the pull request up to date. A run that may not comment, as of a fork, says so and goes on.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=action/log.sh
source "$here/log.sh"
cd "$RUNNER_TEMP"

if ! [[ "$PULL_REQUEST" =~ ^[0-9]+$ ]]; then
  printf 'This run belongs to no pull request, so there is nothing to comment on.\n'
  exit 0
fi
if ! command -v gh >/dev/null; then
  annotate warning 'The comment was not written: it takes the program "gh", which this runner does not have. The job summary says the same.'
  exit 0
fi

folder="$(mktemp -d "$RUNNER_TEMP/milepost-XXXXXXXX")"
# The host is another one on a GitHub of one's own, where gh reads the other variable.
export GH_HOST="${GITHUB_SERVER_URL#*://}" GH_ENTERPRISE_TOKEN="$GH_TOKEN" GH_PROMPT_DISABLED=1
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"

# ask_github WORDS: puts what GitHub answers into the file `answer`. Where it refuses, that is said and the step ends
# well: a comment that cannot be written is no reason to fail.
ask_github() {
  if gh api "$@" >"$folder/answer" 2>"$folder/trouble"; then return; fi
  if grep -qE 'HTTP (401|403|404)' "$folder/trouble" && ! grep -qi 'rate limit' "$folder/trouble"; then
    say_not_allowed
  else
    annotate warning "The comment was not written. GitHub said: $(cat -- "$folder/trouble")"
  fi
  exit 0
}

say_not_allowed() {
  local why='the job may not write to pull requests. Give it "pull-requests: write" under "permissions"'
  if [[ "$HEAD_REPOSITORY" != "$GITHUB_REPOSITORY" ]]; then
    why='the change comes from a fork, and runs for forks may not write comments'
  fi
  printf '_What the change does stands above and in no comment: %s._\n' "$why" >"$folder/note.md"
  add_to_summary "$folder/note.md"
  annotate notice "No comment was written: $why. The job summary has what it would say."
}

# The oldest comment of a bot that begins with our mark. Anybody can write the mark, so the author counts as well.
own=
page=1
while [[ -z "$own" ]]; do
  ask_github "$comments?per_page=100&page=$page"
  read -r count own < <(node "$here/own-comment.js" "$CHANGE_FILE" <"$folder/answer")
  if ((count < 100)); then break; fi
  page=$((page + 1))
done

if [[ -z "$own" && "$SAYS_NOTHING" == true ]]; then
  printf 'The change does nothing to the plan, so it gets no comment.\n'
  exit 0
fi

node "$here/comment-body.js" "$CHANGE_FILE" "$folder/body.md"
if [[ -n "$own" ]]; then
  ask_github --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$own" --field "body=@$folder/body.md"
  printf 'The comment is up to date.\n'
else
  ask_github --method POST "$comments" --field "body=@$folder/body.md"
  printf 'The comment is written.\n'
fi
