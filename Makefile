# The verbs of the house. Everything else is in tools/ and tests/.
.PHONY: dev test check golden bench new-record docs release release-check help
SHELL := /bin/bash
BUILD := tools/build
DEV_FOLDER ?= build/dev-folder

help:
	@echo "dev · test · check · golden · bench · new-record NAME=… · docs · release · release-check"

# Server and browser, rebuilt by hand or by the watch; demonstration data in build/dev-folder.
dev:
	tools/install
	$(BUILD) debug donghanh
	[ -f $(DEV_FOLDER)/donghanh.sqlite ] || build/debug/donghanh demo --folder $(DEV_FOLDER)
	trap 'kill 0' EXIT; (cd web && npm run watch --silent) & \
	build/debug/donghanh serve --folder $(DEV_FOLDER) --port 8080 --demo yes --second_factor no

test:
	./test

# What a change must pass before it is sent: columns, rules of the house, warnings, all tests.
check:
	tools/install test
	@command -v clang-format clang-tidy >/dev/null || { echo "Cần: apt-get install clang-format clang-tidy"; exit 1; }
	tools/format --check
	python3 tests/tidy.py
	tools/lint
	$(BUILD) debug dh_tests donghanh
	build/debug/dh_tests --gtest_brief=1

# Renews what is derived from the tables. The diff is the review.
golden:
	$(BUILD) debug donghanh
	build/debug/donghanh schema all --out .
	@git status --short docs/api docs/flows tests/golden web/src/schema.gen.ts

bench:
	$(BUILD) release donghanh $(basename $(notdir $(wildcard bench/*_bench.cpp)))
	@for program in build/release/*_bench; do [ -x $$program ] || continue; echo "== $$program"; $$program || exit 1; done
	node bench/spine.mjs build/release/donghanh build/bench-national
	node bench/daily.mjs build/release/donghanh build/bench-daily
	node bench/face.mjs build/release/donghanh build/bench-national
	node bench/year_table.mjs build/release/donghanh

# make new-record NAME=ngo_licence LABEL="Giấy đăng ký"
new-record:
	@[ -n "$(NAME)" ] || { echo "make new-record NAME=ngo_licence"; exit 2; }
	python3 tools/new_record.py "$(NAME)" --label "$(LABEL)"

# API document, routes and flows are pages of docs/; docs/glossary.md is checked against the code.
docs: golden
	python3 tests/tidy.py

release:
	tools/install
	tools/build_web
	$(BUILD) release donghanh
	@ls -l build/release/donghanh

# The long counts of reliability.md, which CI takes a part of.
release-check: release
	./test
	$(BUILD) release donghanh_faulty
	node tests/durability/kill_loop.mjs build/release/donghanh build/release/donghanh_faulty 200
	node tests/durability/power_cut.mjs build/release/donghanh build/release/donghanh_faulty 60
	node tests/browser/run.mjs build/release/donghanh full
