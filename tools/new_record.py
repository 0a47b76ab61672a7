#!/usr/bin/env python3
"""make new-record NAME=ngo_licence [LABEL="Giấy đăng ký"]: the skeleton of a record type.

Writes server/records/<name>/<name>.{hpp,cpp,_test.cpp} and its line in records/all.cpp, then says what is left:
its English in data/text/en.json, `donghanh migrate --plan` and `make golden`."""
import argparse
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RECORDS = os.path.join(ROOT, "server", "records")

HEADER = """#pragma once
#include "engine/record_type.hpp"

namespace dh {

enum class @Type@State { draft, active, closed };
std::span<const Choice> choices(@Type@State);

/// @label@. Say here what one record is, who owns it, and the law it rests on.
struct @Type@ {
  static constexpr std::string_view type_name = "@name@";
  std::string title;
  std::string description;
  std::optional<Date> valid_until;   ///< last valid day
  @Type@State state{};
};

extern const RecordType @name@;

}  // namespace dh
"""

SOURCE = """#include "records/@name@/@name@.hpp"

namespace dh {

std::span<const Choice> choices(@Type@State) {
  using enum @Type@State;
  static constexpr Choice all[] = {
      choice<draft>("Bản nháp", Tone::neutral),
      choice<active>("Đang thực hiện", Tone::info),
      final_choice<closed>("Đã đóng"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&@Type@::title>("Tên", required, listed, searched, max_length<300>),
    field<&@Type@::description>("Mô tả", searched, multiline),
    field<&@Type@::valid_until>("Có giá trị đến", listed),
    field<&@Type@::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<@Type@>() == std::size(fields));

constexpr RoleSet workers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head);
using enum @Type@State;
const std::vector<Step<@Type@>> steps = {
    {.action = "start", .label = "Bắt đầu", .from = {draft}, .to = active, .by = workers, .main = true,
     .needs = {"description"}, .inputs = {"description"}},
    {.action = "close", .label = "Đóng", .from = {draft, active}, .to = closed, .by = workers, .needs_note = true},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::ministry_desk, may_read, Over::everywhere},
};

}  // namespace

const RecordType @name@ = record_type<@Type@>(
    {.plural = "@plural@", .prefix = "@prefix@", .code_prefix = "@code@", .label = "@label@",
     .label_plural = "@label@", .title = "title", .fields = fields, .rights = rights},
    {.start = draft, .steps = steps, .editable = {{closed, {}}}, .path = {draft, active, closed}});

}  // namespace dh
"""

TEST = """#include "engine/test_world.hpp"

namespace dh {
namespace {

class @Type@Test : public WorldTest {};
ON_BOTH_DATABASES(@Type@Test);

TEST_P(@Type@Test, AnOfficerMakesOneAndTakesItThroughItsFlow) {
  const std::string path = "/api/@plural@/" + make(officer_, "@plural@", R"({"title":"Hồ sơ mẫu"})");
  EXPECT_EQ(get(officer_, path).text_at("/state"), "draft");
  const Answer started = post(officer_, path + "/steps/start", R"({"description":"Nội dung"})", "1");
  EXPECT_EQ(started.status, 200) << started.text;
  EXPECT_EQ(started.text_at("/state"), "active");
}

TEST_P(@Type@Test, OneWithoutATitleIsRefused) {
  EXPECT_EQ(post(officer_, "/api/@plural@", R"({"description":"Nội dung"})").status, 422);
}

TEST_P(@Type@Test, AnotherProvinceDoesNotSeeIt) {
  const std::string path = "/api/@plural@/" + make(officer_, "@plural@", R"({"title":"Hồ sơ mẫu"})");
  EXPECT_EQ(get(other_officer_, path).status, 404);
}

}  // namespace
}  // namespace dh
"""

ENGLISH = {
    "": "@English@", ".plural": "@English@ list", ".title": "Title", ".description": "Description",
    ".valid_until": "Valid until", ".state": "State", ".steps.start": "Start", ".steps.close": "Close",
}
ENGLISH_STATES = {"draft": "Draft", "active": "Under way", "closed": "Closed"}


def plural_of(name):
    dashed = name.replace("_", "-")
    if dashed.endswith("y") and dashed[-2] not in "aeiou":
        return dashed[:-1] + "ies"
    return dashed + ("es" if dashed.endswith(("s", "x", "ch", "sh")) else "s")


def prefix_of(name):
    """Three letters that no other type has."""
    used = set()
    for folder, _, files in os.walk(RECORDS):
        for file in files:
            with open(os.path.join(folder, file), encoding="utf-8") as text:
                used.update(re.findall(r'\.prefix = "(\w+)"', text.read()))
    letters = name.replace("_", "")
    words = name.split("_")
    tries = ["".join(w[0] for w in words)[:3]] if len(words) > 2 else []
    tries += [letters[0] + a + b for i, a in enumerate(letters[1:], 1) for b in letters[i + 1:]]
    for candidate in tries:
        if len(candidate) == 3 and candidate not in used and candidate != "ses":
            return candidate
    sys.exit(f"no free prefix of three letters for {name}")


def add_to_all(name):
    """Its line at the end of the list."""
    path = os.path.join(RECORDS, "all.cpp")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    last = re.search(r"^  type\(\w+\)\n(?=\nnamespace dh)", text, re.M)
    if last is None:
        sys.exit("records/all.cpp has another shape than this tool knows; add the type by hand")
    before = last.group(0).rstrip().ljust(30) + "\\\n"
    text = text[:last.start()] + before + f"  type({name})\n" + text[last.end():]
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name")
    parser.add_argument("--label", default="", help="Vietnamese name")
    options = parser.parse_args()
    name = options.name
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name):
        sys.exit("NAME is one noun in English: lower case, words joined by _")
    folder = os.path.join(RECORDS, name)
    if os.path.exists(folder):
        sys.exit(f"server/records/{name} is there already")
    words = {
        "name": name, "Type": "".join(w.capitalize() for w in name.split("_")), "plural": plural_of(name),
        "prefix": prefix_of(name), "code": "".join(w[0] for w in name.split("_")).upper().ljust(2, "X"),
        "English": name.replace("_", " ").capitalize(),
    }
    words["label"] = options.label or words["English"]

    def fill(text):
        return re.sub(r"@(\w+)@", lambda m: words[m.group(1)], text)
    os.makedirs(folder)
    for ending, text in ((".hpp", HEADER), (".cpp", SOURCE), ("_test.cpp", TEST)):
        with open(os.path.join(folder, name + ending), "w", encoding="utf-8") as file:
            file.write(fill(text))
    add_to_all(name)

    print(f"server/records/{name}/ and its line in server/records/all.cpp are written.\n")
    print("1. Fit fields, flow, rights and the Vietnamese labels.")
    print("2. Add the English to data/text/en.json (the build fails until it is there):")
    for key, english in ENGLISH.items():
        print(f' "{name}{key}": "{fill(english)}",')
    for state, english in ENGLISH_STATES.items():
        print(f' "{words["Type"]}State.{state}": "{english}",')
    print(f"3. build/debug/donghanh migrate --plan > migrations/NNNN_{name}.sql, then read it and build again.")
    print("4. make golden, then ./test unit.")


if __name__ == "__main__":
    main()
