#pragma once
// Reads a pasted letter, invitation or note: what stands where in it. Rules only, the same answer every time;
// no database. What is found is proposed to a person, who confirms it by eye against the marked passage.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/reference.hpp"

namespace dh::intake {

enum class Kind {
  number, place, date, issuer, subject, inviter, deadline, person, country, stay, people, purpose, fund, language
};
std::string_view name(Kind kind);

/// One value with its place in the text.
struct Found {
  Kind kind{};
  int from = 0, to = 0;      ///< [from, to) in UTF-16 units, as browsers count
  std::string value;         ///< a code, a name, a day in ISO form, a number
  std::string last{};        ///< stay: its last day
  std::string address_form{}, post{};
  std::string role{};        ///< person: "leader", "deputy_leader", "interpreter", "contact"; "" = a member
};

/// A name that leads to a code: of a country, a purpose, a source of money.
struct Name {
  std::string list, code, name;
};
/// The names a reader looks for: every name of every country (old and variant ones too) without Việt Nam, and
/// the words of data/reference/intake_words.csv.
std::vector<Name> names_to_find(const Reference& reference);

inline constexpr std::size_t most_letters = 60000;

/// What stands in `text` (UTF-8, NFC), ordered by place. Anything that is no letter gives what little it holds.
std::vector<Found> read_letter(std::string_view text, const std::vector<Name>& names);

}  // namespace dh::intake
