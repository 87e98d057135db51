# shellcheck shell=bash
# What a change is held against. Sourced.

# base_revision: the revision, and nothing where there is none: then all that is wrong with the plan fails the run.
#
# Of a pull request it is the target branch as the clone has it. The commit that the event names can be weeks old, and
# what others have merged since would be laid at the door of this change; it serves where there is nothing better.
base_revision() {
  if [[ -n "$INPUT_BASE" ]]; then
    printf '%s' "$INPUT_BASE"
    return
  fi
  case "$GITHUB_EVENT_NAME" in
    pull_request)
      local target="origin/${GITHUB_BASE_REF:-}"
      if is_in_clone "refs/remotes/$target"; then
        printf '%s' "$target"
      else
        printf '%s' "$PULL_REQUEST_BASE"
      fi
      ;;
    merge_group) printf '%s' "$MERGE_GROUP_BASE" ;;
  esac
}

is_in_clone() {
  git_of_plan rev-parse --verify --quiet --end-of-options "$1^{commit}" >/dev/null 2>&1
}

# git_of_plan WORDS: git where the plan is. A plan folder that is made to look like a repository is not taken for one.
git_of_plan() {
  git -C "${INPUT_PLAN:-.}" -c safe.bareRepository=explicit -c core.fsmonitor=false "$@"
}
