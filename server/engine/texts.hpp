#pragma once
// Sentences for people, by key: data/text/vi.json and en.json, and the labels that stand in the tables of
// records (Vietnamese) with their English in en.json. Soundness tests hold both sides to each other.
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/result.hpp"

namespace dh {

enum class Tongue { vi, en };

using TextMap = std::map<std::string, std::string, std::less<>>;
/// A flat JSON object of texts. Errors: those of parse_json; `invalid` when a value is no string.
Result<TextMap> read_texts(std::string_view json);
/// The sentence with each {name} that is among the arguments replaced, as `shown` shows the argument.
std::string with_args(std::string_view sentence, const Args& args,
                      const std::function<std::string(const std::string&)>& shown = {});

class Texts {
 public:
  /// From two flat JSON objects. Errors: those of parse_json; `invalid` when a value is no string.
  static Result<Texts> parse(std::string_view vi_json, std::string_view en_json);

  /// The sentence with its {arguments} filled in; the key itself when there is none (tests refuse that).
  /// Labels of the tables among the arguments ("Địa điểm", "Văn thư, Lãnh đạo tỉnh") become English in English.
  std::string say(Tongue tongue, std::string_view key, const Args& args = {}) const;
  bool has(Tongue tongue, std::string_view key) const;
  /// English of a Vietnamese label of the tables: key "need.title" …; the Vietnamese when missing.
  std::string english(std::string_view key, std::string_view vietnamese) const;
  const std::map<std::string, std::string, std::less<>>& all(Tongue tongue) const;

 private:
  std::string english_argument(const std::string& text) const;
  std::map<std::string, std::string, std::less<>> vi_, en_;
  std::map<std::string, std::string, std::less<>> english_of_label_;
};

}  // namespace dh
