#!/usr/bin/env python3
"""Rules of the house that a compiler does not know. Prints every breach, then "N passed, N failed".

Layers: base <- db, http <- engine <- service <- records <- features <- the files of server/ itself.
A folder includes only from its left; features do not include one another; tests may include what they test.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LAYERS = {"base": 0, "db": 1, "http": 1, "engine": 2, "service": 3, "records": 4, "features": 5}
APP = 6
FILE_LINES, FUNCTION_LINES, FUNCTION_WISHED, COLUMNS = 500, 80, 60, 120

# word, where it may stand, why not elsewhere
BANNED = [
    (re.compile(r"\bTODO\b(?!\(#\d+\))"), None, "a TODO names its issue: TODO(#12)"),
    (re.compile(r"\b(FIXME|XXX|HACK)\b"), None, "say it in an issue"),
    (re.compile(r"system_clock::now"), r"^server/base/time_source", "ask the TimeSource"),
    (re.compile(r"steady_clock::now"), r"^server/base/time_source|_test\.cpp$|^bench/", "ask the TimeSource"),
    (re.compile(r"#include\s*[<\"](sqlite3|libpq-fe)\.h"), r"^server/db/", "only db/ knows which database runs"),
    (re.compile(r"#include\s*<boost/(asio|beast)"), r"^server/http/", "only http/ includes the HTTP library"),
    (re.compile(r"(?<![\w:])(std::)?s?rand\("), None, "ask base/random"),
    (re.compile(r"std::random_device|std::mt19937"), r"^server/base/random|_test\.cpp$|^server/features/meetings/",
     "ask base/random"),
    (re.compile(r"std::cout|std::cerr"), None, "answers are returned; logs go through base/log"),
    (re.compile(r"\bthrow\b(?!\s*;?\s*\*/)"), r"_test\.cpp$", "errors are values"),
    (re.compile(r"std::get_time|localtime|gmtime\("), r"^server/base/", "dates are made by base/date"),
    (re.compile(r"\bGTEST_SKIP\b|\bDISABLED_"), None, "a test that cannot run fails"),
]
MACHINE_PATH = re.compile(r"(?<![\w.])/(work|root|home/\w+)/")


def tracked(pattern):
    out = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", pattern], cwd=ROOT,
                         capture_output=True, text=True)
    names = out.stdout.split("\n") if out.returncode == 0 else walk(pattern)
    return sorted(n for n in names if n and os.path.isfile(os.path.join(ROOT, n)))


def walk(pattern):
    """For a tree without its history."""
    top = pattern.rstrip("*").rstrip("/") or "."
    for folder, folders, files in os.walk(os.path.join(ROOT, top)):
        folders[:] = [f for f in folders if f not in ("node_modules", "build", "dist", ".git")]
        yield from (os.path.relpath(os.path.join(folder, f), ROOT) for f in files)


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def is_test(name):
    base = os.path.basename(name)
    return base.endswith("_test.cpp") or base.startswith(("test_", "api_"))


def layer(path):
    """Number and folder of a path below server/."""
    parts = path.split("/")
    if len(parts) == 1:
        return APP, ""
    return LAYERS.get(parts[0], APP), parts[0]


def check_includes(sources):
    for name in sources:
        own = name[len("server/"):]
        level, folder = layer(own)
        for number, line in enumerate(read(name).split("\n"), 1):
            found = re.match(r'\s*#include "([^"]+)"', line)
            if not found or is_test(name):
                continue
            other = found.group(1)
            if not os.path.isfile(os.path.join(ROOT, "server", other)):
                yield f"{name}:{number}: {other} is not found from server/"
                continue
            their_level, their_folder = layer(other)
            wrong = their_level > level or (their_level == level and folder != their_folder)
            if folder == "features" and their_folder == "features":
                wrong = own.split("/")[1] != other.split("/")[1]
            if wrong or (is_test(other) and not is_test(name)):
                yield f"{name}:{number}: {folder or 'the app'} may not include {other}"


def blank(text):
    """Source with strings, characters and comments emptied; line breaks stay."""
    def keep_lines(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    pattern = (r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
               r'|//[^\n]*|/\*(?:.|\n)*?\*/')
    return re.sub(pattern, keep_lines, text)


FUNCTION_HEAD = re.compile(r"\)\s*(const|noexcept|override|final|mutable|&|\s)*(->\s*[\w:<>,\s&*]+)?$"
                           r"|\)\s*:\s*\w[^;]*$")


def functions(text):
    """Start line and length of every function body at namespace or class scope."""
    code = blank(text)
    stack, start_of_text = [], 0
    for at, char in enumerate(code):
        if char == "{":
            head = code[start_of_text:at].strip()
            inside = any(kind == "function" for kind, _ in stack)
            scope = re.search(r"\b(namespace|class|struct|enum|union|extern)\b", head) and "(" not in head
            kind = "block" if inside else "scope" if scope else "other"
            if kind == "other" and FUNCTION_HEAD.search(head) and not re.search(r"=\s*$", head):
                kind = "function"
            stack.append((kind, at))
            start_of_text = at + 1
        elif char == "}":
            if stack:
                kind, begin = stack.pop()
                if kind == "function":
                    yield code.count("\n", 0, begin) + 1, code.count("\n", begin, at) + 1
            start_of_text = at + 1
        elif char == ";":
            start_of_text = at + 1


def check_sizes(sources, notes):
    for name in sources:
        text = read(name)
        lines = text.split("\n")
        if len(lines) - 1 > FILE_LINES:
            yield f"{name}: {len(lines) - 1} lines, at most {FILE_LINES}"
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                yield f"{name}:{number}: {len(line)} columns, at most {COLUMNS}"
        if not name.endswith(".cpp"):
            continue
        for number, length in functions(text):
            if length > FUNCTION_LINES:
                yield f"{name}:{number}: a function of {length} lines, at most {FUNCTION_LINES}"
            elif length > FUNCTION_WISHED:
                notes.append(f"{name}:{number}: a function of {length} lines, {FUNCTION_WISHED} wished")


def check_words(sources):
    for name in sources:
        code = read(name)
        plain = blank(code).split("\n")
        for number, line in enumerate(code.split("\n"), 1):
            for word, allowed, why in BANNED:
                if allowed and re.search(allowed, name):
                    continue
                # Words about comments are looked for in comments too, all others in code alone.
                text = line if word.pattern.startswith((r"\bTODO", r"\b(FIXME", "#include")) else plain[number - 1]
                if word.search(text):
                    yield f"{name}:{number}: {word.search(text).group(0)}: {why}"


def check_dead(sources):
    """A header that nobody includes is not there for anybody."""
    included = set()
    for name in sources:
        included.update(re.findall(r'#include "([^"]+)"', read(name)))
    cmake = read("CMakeLists.txt")
    for name in sources:
        if name.endswith(".hpp") and name[len("server/"):] not in included and name not in cmake:
            yield f"{name}: included nowhere"


def check_paths(names):
    for name in names:
        if name.endswith((".lock", "package-lock.json")) or name == "tests/tidy.py":
            continue
        try:
            text = read(name)
        except OSError:
            continue
        if "\0" in text[:4096]:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if MACHINE_PATH.search(line):
                yield f"{name}:{number}: a path of one machine: {MACHINE_PATH.search(line).group(0)}"


def check_engine(sources):
    """engine/ knows no record by name."""
    types = sorted(os.path.basename(os.path.dirname(n)) for n in sources if re.match(r"server/records/\w+/\w+\.hpp", n))
    known = {t for t in types} - {"user", "organisation", "partner", "territory"}  # what identity and rights stand on
    for name in sources:
        if not name.startswith("server/engine/") or is_test(name) or "/schema/" in name:
            continue
        for number, line in enumerate(read(name).split("\n"), 1):
            code = line.split("//")[0]
            for word in known:
                if f'find_type("{word}")' in code or f'== "{word}"' in code:
                    yield f"{name}:{number}: engine names the record type {word}"


def check_glossary(sources):
    """One identifier for each Vietnamese noun, and the code has it."""
    code = "\n".join(read(n) for n in sources if not is_test(n))
    words = set(re.findall(r"\w+", code))
    seen = {}
    for number, line in enumerate(read("docs/glossary.md").split("\n"), 1):
        row = re.match(r"\| ([^|]+) \| [^|]+ \| `(\w+)` \|", line)
        if not row:
            continue
        noun, identifier = row.groups()
        for key in (noun, identifier):
            if key in seen:
                yield f"docs/glossary.md:{number}: {key} stands in line {seen[key]} too"
            seen[key] = number
        if identifier not in words:
            yield f"docs/glossary.md:{number}: nothing in server/ is called {identifier}"


def main():
    sources = [n for n in tracked("server") if n.endswith((".cpp", ".hpp"))] + \
              [n for n in tracked("bench") if n.endswith(".cpp")]
    server = [n for n in sources if n.startswith("server/")]
    notes = []
    rules = [
        ("includes go to the left", check_includes(server)),
        ("sizes", check_sizes(sources, notes)),
        ("banned words", check_words(sources)),
        ("no dead header", check_dead(server)),
        ("no path of one machine", check_paths(tracked("."))),
        ("the engine knows no record", check_engine(server)),
        ("one identifier a noun", check_glossary(server)),
    ]
    failed = 0
    for title, faults in rules:
        faults = list(faults)
        failed += bool(faults)
        print(("not ok" if faults else "ok") + f" - {title}")
        for fault in faults:
            print("  " + fault)
    for note in notes:
        print("  wished: " + note)
    print(f"{len(rules) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
