#!/usr/bin/env bash
# A new record type costs what CONTRIBUTING.md says: the skeleton compiles, the build refuses it without its English,
# `migrate --plan` writes its table, `make golden` its documents, and then every soundness test passes.
# Nothing of it stays: the work is done over the tree in a layer of its own, or in a copy where that is not allowed.
set -uo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
layer=$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$layer"' EXIT

inside() {
  local name=sample_permit passed=0 failed=0
  # The folder that ./test built before this stage, so that only what the new type touches is compiled.
  local preset=${DH_PRESET:-$([ -f build/asan/build.ninja ] && echo asan || echo debug)}
  verdict() { if [ "$1" = 0 ]; then passed=$((passed + 1)); echo "ok  $2"; else failed=$((failed + 1)); echo "FAILED  $2"; fi; }
  program=build/$preset/donghanh

  python3 tools/new_record.py $name --label "Giấy phép mẫu" >"$1/said"; verdict $? "the skeleton is written"
  if tools/build $preset donghanh >"$1/refused" 2>&1; then verdict 1 "a label without English fails the build"
  else grep -q "no English in data/text/en.json: $name.title" "$1/refused"; verdict $? "a label without English fails the build"; fi

  python3 - "$1/said" <<'PY'
import json, re, sys
path = "data/text/en.json"
texts = json.load(open(path, encoding="utf-8"))
texts.update(re.findall(r'^ "([^"]+)": "([^"]*)",$', open(sys.argv[1], encoding="utf-8").read(), re.M))
json.dump(dict(sorted(texts.items())), open(path, "w", encoding="utf-8"), ensure_ascii=False, indent=1)
PY
  tools/build $preset donghanh >"$1/built" 2>&1; verdict $? "it compiles with the English the tool printed" || cat "$1/built"
  $program migrate --plan --folder "$1/folder" >migrations/9999_$name.sql
  grep -q "create table sample_permits" migrations/9999_$name.sql; verdict $? "migrate --plan writes its table"
  tools/build $preset donghanh >"$1/built" 2>&1 && $program schema all --out .; verdict $? "the documents are renewed"
  grep -q '"/api/sample-permits"' docs/api/openapi.json && grep -q "sample_permit" web/src/schema.gen.ts &&
    [ -f docs/flows/$name.md ]; verdict $? "the documents speak of it"
  tools/build $preset dh_tests >"$1/built" 2>&1 || tail -40 "$1/built"
  build/$preset/dh_tests --gtest_brief=1 \
    --gtest_filter='Soundness.*:FlowSoundness.*:Sentences.*:Schema.*:*ColumnsTest*:*RightsTest*:*SamplePermitTest*' >"$1/tests" 2>&1
  verdict $? "its own tests and those of soundness pass on both databases" || true
  [ $failed -eq 0 ] || { cat "$1/tests"; tail -30 "$1/built"; }
  echo "$passed passed, $failed failed"
  [ $failed -eq 0 ]
}

if [ "${1:-}" = inside ]; then inside "$2"; exit; fi
mkdir "$layer/over" "$layer/work" "$layer/scratch"
over="lowerdir=$root,upperdir=$layer/over,workdir=$layer/work"
if unshare -m mount -t overlay overlay -o "$over" "$root" 2>/dev/null; then
  unshare -m bash -c "mount -t overlay overlay -o '$over' '$root' && cd '$root' && bash tests/end_to_end/new_record_test.sh inside '$layer/scratch'"
else
  mkdir "$layer/copy"
  tar -c --exclude=./build --exclude=./web/node_modules --exclude=./.git . | tar -x -C "$layer/copy"
  cd "$layer/copy" && bash tests/end_to_end/new_record_test.sh inside "$layer/scratch"
fi
