// Every key has its sentence in both languages, with the same placeholders; no sentence is left over.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/assets.hpp"
#include "engine/schema/labels.hpp"
#include "engine/schema/schema.hpp"
#include "engine/test_law.hpp"

namespace dh {
namespace {

namespace fs = std::filesystem;

const Texts& texts() {
  static const Texts all = Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")).value();
  return all;
}

const std::set<std::string>& label_keys() {
  static const std::set<std::string> keys = [] {
    std::set<std::string> out;
    for (const schema::Label& label : schema::labels()) out.insert(label.key);
    return out;
  }();
  return keys;
}

/// Literals that look like keys and are something else.
bool is_no_key(const std::string& literal, const fs::path& file) {
  static const std::regex other(
      R"(^[a-z]\..*|^(head|search_text)\..*|)"
      R"(.*\.(hpp|cpp|conf|xml|bin|exe|jpg|csv|json|txt|sql|sqlite|html|js|css|svg)$)"
      R"(|.*\.md$|(people|tables|badges)\.pdf)");
  // The names of demonstration records.
  const bool demo = file.string().find("/features/demo/") != std::string::npos && !literal.starts_with("demo.");
  return std::regex_match(literal, other) || demo || label_keys().contains(literal);
}

std::string without_comments(const fs::path& file) {
  std::ifstream in(file);
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const auto comment = line.find("//");
    const bool in_text = comment != std::string::npos && comment > 0 && line[comment - 1] == ':';
    out += comment == std::string::npos || in_text ? line : line.substr(0, comment);
    out += "\n";
  }
  return out;
}

struct Found {
  std::map<std::string, std::string> keys;  ///< and the file that uses it
  std::set<std::string> starts;             ///< of keys built in the code: "problem." + code, "was_" + outcome
};

Found search_code() {
  static const std::regex literal(R"re("([a-z][a-z_0-9]*(?:\.[a-z_0-9]+)+)")re"),
      start(R"re("([a-z_]{3,}\.(?:[a-z_.]*[._])?)" \+)re");
  Found out;
  for (const auto& entry : fs::recursive_directory_iterator(DH_SOURCE_DIR "/server")) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".cpp") && !path.ends_with(".hpp")) continue;
    if (path.ends_with("_test.cpp") || path.find("test_") != std::string::npos ||
        path.find("api_") != std::string::npos)
      continue;
    const std::string text = without_comments(entry.path());
    for (std::sregex_iterator at(text.begin(), text.end(), literal), end; at != end; ++at)
      if (!is_no_key((*at)[1], entry.path())) out.keys.emplace((*at)[1], entry.path().filename().string());
    for (std::sregex_iterator at(text.begin(), text.end(), start), end; at != end; ++at) {
      out.starts.insert((*at)[1]);
      out.keys.erase((*at)[1]);
    }
  }
  return out;
}

const Found& found() {
  static const Found once = search_code();
  return once;
}

std::set<std::string> placeholders(const std::string& sentence) {
  static const std::regex one(R"(\{([a-z_]+)\})");
  std::set<std::string> out;
  for (std::sregex_iterator at(sentence.begin(), sentence.end(), one), end; at != end; ++at) out.insert((*at)[1]);
  return out;
}

TEST(Sentences, EveryKeyInTheCodeHasASentenceInBothLanguages) {
  const auto& keys = found().keys;
  EXPECT_GT(keys.size(), 100u) << "the search of the sources found too little to be trusted";
  for (const auto& [key, file] : keys) {
    EXPECT_TRUE(texts().has(Tongue::vi, key)) << key << " of " << file << " has no sentence in vi.json";
    EXPECT_TRUE(texts().has(Tongue::en, key)) << key << " of " << file << " has no sentence in en.json";
  }
}

TEST(Sentences, KeysBuiltInTheCodeAreThereToo) {
  for (int code = 0; code <= static_cast<int>(Code::storage_full); ++code) {
    const std::string key = "problem." + std::string(info(static_cast<Code>(code)).name);
    EXPECT_TRUE(texts().has(Tongue::vi, key) && texts().has(Tongue::en, key)) << key;
  }
  for (const ClockRow& row : test_law::clocks().rows()) {
    const std::string key = "clock." + row.code;
    EXPECT_TRUE(texts().has(Tongue::vi, key) && texts().has(Tongue::en, key)) << key;
  }
}

TEST(Sentences, BothLanguagesHaveTheSameKeysAndPlaceholders) {
  for (const auto& [key, vi] : texts().all(Tongue::vi)) {
    ASSERT_TRUE(texts().has(Tongue::en, key)) << key << " is Vietnamese only";
    EXPECT_FALSE(label_keys().contains(key)) << key << " is a label too: one English text cannot serve both";
    EXPECT_EQ(placeholders(vi), placeholders(texts().all(Tongue::en).find(key)->second)) << key;
  }
  for (const auto& [key, en] : texts().all(Tongue::en))
    EXPECT_TRUE(texts().has(Tongue::vi, key) || label_keys().contains(key))
        << key << " of en.json is neither a sentence nor a label";
}

TEST(Sentences, NoSentenceIsLeftOver) {
  const auto is_built = [](const std::string& key) {
    return std::any_of(found().starts.begin(), found().starts.end(),
                       [&](const auto& start) { return key.starts_with(start); });
  };
  for (const auto& [key, sentence] : texts().all(Tongue::vi)) {
    const bool plain = key.find('.') == std::string::npos;  // "internal", "notfound"
    EXPECT_TRUE(plain || key.starts_with("ui.") || is_built(key) || found().keys.contains(key))
        << key << " is used nowhere";
    EXPECT_FALSE(sentence.empty()) << key;
  }
}

/// glossary.md 3.1: no pronoun, no blame, no exclamation.
TEST(Sentences, KeepTheRulesOfTheGlossary) {
  for (const auto& [key, sentence] : texts().all(Tongue::vi)) {
    const std::string padded = " " + sentence + " ";
    for (const char* word : {" bạn ", " quý khách", "nhập sai", "thất bại", "rất tiếc", "!", "Lỗi", " lỗi "})
      EXPECT_EQ(padded.find(word), std::string::npos) << key << ": " << word;
  }
  for (const auto& [key, sentence] : texts().all(Tongue::en))
    for (const char* word : {" you ", "You ", " your ", "Your ", "oops", "sorry", "Sorry", "!"})
      EXPECT_EQ(sentence.find(word), std::string::npos) << key << ": " << word;
}

TEST(Sentences, EveryLabelHasItsEnglish) {
  EXPECT_EQ(schema::missing_english(texts()), std::vector<std::string>{});
}

/// One key must not stand for two labels: the second would never be translated.
TEST(Sentences, NoKeyStandsForTwoLabels) {
  std::map<std::string, std::string> seen;
  for (const RecordType* type : catalogue())
    for (const schema::Label& label : schema::labels_of(*type)) {
      const auto [at, fresh] = seen.emplace(label.key, std::string(label.vi));
      if (!fresh) {
        EXPECT_EQ(at->second, label.vi) << label.key;
      }
    }
}

}  // namespace
}  // namespace dh
