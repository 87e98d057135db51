# shellcheck shell=bash
# How the other scripts speak to the log of a job. Sourced.

# print_inert FILE: what stands in it may come from a pull request, so the runner is told to obey no line of it.
# Nobody can write the line that ends this, since it holds a number drawn just now.
print_inert() {
  local token
  token="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  printf '::stop-commands::%s\n' "$token"
  cat -- "$1"
  printf '\n::%s::\n' "$token"
}

# print_remarks FILE: what milepost has to remark besides its report, such as that history is cut off. That it has
# written a file is none.
print_remarks() {
  if grep '^milepost: ' "$1" >"$1.remarks"; then print_inert "$1.remarks"; fi
}

# annotate error|warning|notice TEXT: encoded as the runner decodes it, so that the text stays one text.
annotate() {
  local text="$2"
  text="${text//"%"/%25}"
  text="${text//$'\r'/%0D}"
  text="${text//$'\n'/%0A}"
  printf '::%s title=milepost::%s\n' "$1" "$text"
}

# add_to_summary FILE: adds Markdown to the summary of the job, after an empty line. GitHub shows nothing at all of a
# summary that is larger than 1 MiB, so what has no room is left out, and that is said.
add_to_summary() {
  local there=0
  if [[ -f "$GITHUB_STEP_SUMMARY" ]]; then there="$(wc -c <"$GITHUB_STEP_SUMMARY")"; fi
  if ((there + $(wc -c <"$1") + 2 >= 1024 * 1024)); then
    printf 'The job summary has no room for the rest: it holds no more than 1 MiB.\n'
    return
  fi
  { printf '\n' && cat -- "$1"; } >>"$GITHUB_STEP_SUMMARY"
}
