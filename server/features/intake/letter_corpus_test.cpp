// The invented letters of tests/intake: what must be found in each, kind by kind.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/random.hpp"
#include "base/text.hpp"
#include "features/intake/passage.hpp"

namespace dh::intake {
namespace {

constexpr double least_precision = 0.95, least_recall = 0.95, least_of_a_kind = 0.85;

const std::vector<Name>& names() {
  static const std::vector<Name> all = names_to_find(Reference::load().value());
  return all;
}

std::string line_of(const Found& f) {
  std::string out = std::string(name(f.kind)) + " " + f.value;
  if (f.kind == Kind::stay) out += " " + f.last;
  if (f.kind == Kind::person) out += " | " + f.post + " |" + (f.role.empty() ? "" : " " + f.role);
  return out;
}

struct Sheet {
  std::string name, text;
  std::set<std::string> expected;
};

std::vector<Sheet> sheets() {
  std::vector<Sheet> out;
  for (const auto& entry : std::filesystem::directory_iterator(DH_SOURCE_DIR "/tests/intake")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path());
    Sheet sheet{entry.path().stem(), "", {}};
    std::string line;
    while (std::getline(file, line) && line != "---") sheet.expected.insert(trim(line.substr(2)));
    std::ostringstream rest;
    rest << file.rdbuf();
    sheet.text = nfc(rest.str());
    out.push_back(std::move(sheet));
  }
  return out;
}

struct Count {
  int right = 0, found = 0, expected = 0;
  double precision() const { return found == 0 ? 1 : double(right) / found; }
  double recall() const { return expected == 0 ? 1 : double(right) / expected; }
};

TEST(LetterCorpus, FindsWhatStandsThereAndLittleElse) {
  std::map<std::string, Count> counts;
  std::size_t letters = 0;
  for (const Sheet& sheet : sheets()) {
    ++letters;
    std::set<std::string> got;
    for (const Found& f : read_letter(sheet.text, names()))
      if (f.kind != Kind::language) got.insert(line_of(f));
    const auto count = [&](const std::set<std::string>& of, const std::set<std::string>& in, int Count::*what,
                           const char* word) {
      for (const std::string& line : of) {
        ++(counts[line.substr(0, line.find(' '))].*what);
        ++(counts["all"].*what);
        if (!in.contains(line)) std::printf("%s: %s: %s\n", sheet.name.c_str(), word, line.c_str());
        else if (what == &Count::found) ++counts[line.substr(0, line.find(' '))].right, ++counts["all"].right;
      }
    };
    count(got, sheet.expected, &Count::found, "not wanted");
    count(sheet.expected, got, &Count::expected, "missed");
  }
  ASSERT_GE(letters, 30u);
  for (const auto& [kind, c] : counts) {
    std::printf("%-10s precision %.3f (%d of %d) recall %.3f (%d of %d)\n", kind.c_str(), c.precision(), c.right,
                c.found, c.recall(), c.right, c.expected);
    EXPECT_GE(c.precision(), kind == "all" ? least_precision : least_of_a_kind) << kind;
    EXPECT_GE(c.recall(), kind == "all" ? least_recall : least_of_a_kind) << kind;
  }
}

void expect_inside(const std::string& text) {
  const int size = Text::fromUTF8(text).length();
  for (const Found& f : read_letter(text, names())) {
    EXPECT_LE(0, f.from);
    EXPECT_LE(f.from, f.to);
    EXPECT_LE(f.to, size);
    EXPECT_TRUE(is_utf8(f.value));
  }
}

TEST(LetterCorpus, EveryPassageLiesInsideItsText) {
  for (const Sheet& sheet : sheets()) expect_inside(sheet.text);
}

TEST(LetterCorpus, RandomBytesAndTornLettersAreReadWithoutHarm) {
  SeededRandom random{11};
  const auto all = sheets();
  for (int round = 0; round < 60; ++round) {
    std::string text;
    if (round % 2 == 0) {
      std::vector<unsigned char> bytes(static_cast<std::size_t>(round) * 60);
      random.fill(bytes);
      text.assign(bytes.begin(), bytes.end());
    } else {
      text = all[static_cast<std::size_t>(round) % all.size()].text;
      for (int i = 0; i < 40; ++i) {
        unsigned char two[3];
        random.fill(two);
        text[(two[0] * 256u + two[1]) % text.size()] = static_cast<char>(two[2]);
      }
    }
    expect_inside(text);
  }
}

/// Hours or days that cannot be are no days, and long runs do not hold the reader up.
TEST(LetterCorpus, HardTextIsReadInTime) {
  for (const char* piece :
       {"1. Ông A B C D E F, ", "từ ngày 1/", "Số: ", "from 5 to ", "Nguyễn Văn A ", "((((", "V/v\n"}) {
    std::string text;
    while (text.size() < 60000) text += piece;
    expect_inside(text);
  }
  for (const Found& f : read_letter("từ ngày 31/2/2026 đến ngày 40/13/2026, trước ngày 99/99/9999", names()))
    EXPECT_NE(f.kind, Kind::stay) << f.value;
}

}  // namespace
}  // namespace dh::intake
