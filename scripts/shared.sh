# What the scripts of the pipelines have in common; sourced, never run.
# shellcheck shell=bash

# GitHub takes an answer of a line for the end of it: what comes from elsewhere is made one line, and no workflow command.
one_line() { printf '%s' "$*" | tr '\r\n' '  ' | sed 's/::/: :/g'; }

# fail TEXT [CODE]: 1 when the world says no, 2 when the call was wrong, 3 when something that was needed broke.
fail() {
  echo "::error::$(one_line "$1" | sed 's/%/%25/g')" >&2
  exit "${2:-1}"
}

need() {
  local tool
  for tool in "$@"; do command -v "$tool" >/dev/null || fail "'$tool' is not installed." 3; done
}

# summary: adds standard input to the page of the run, or prints it where there is none.
summary() { cat >>"${GITHUB_STEP_SUMMARY:-/dev/stdout}"; }

# answer NAME VALUE: an output of the step.
answer() { printf '%s=%s\n' "$1" "$(one_line "$2")" >>"${GITHUB_OUTPUT:-/dev/stdout}"; }

# signed_in: tells expired or missing credentials apart from everything that could go wrong later.
signed_in() {
  local told
  told=$(aws sts get-caller-identity --query Arn --output text 2>&1) ||
    fail "AWS does not accept the credentials: $told Assume the role anew: run the job again." 3
  echo "signed in as $(one_line "$told")" >&2
}

is_digest() { [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]; }
is_stack() { [[ $1 =~ ^[a-z][a-z0-9-]*$ ]]; }

# pulumi_output STACK NAME: an output of the service's stack, from its state.
pulumi_output() {
  pulumi stack output "$2" --cwd infra/service --stack "$1" --non-interactive ||
    fail "The stack '$1' has no output '$2', or its state cannot be read." 3
}
