#pragma once
// What a personal link may ask somebody without an account: one row for each type and purpose.
#include <span>
#include <string_view>

#include "engine/record_type.hpp"

namespace dh::links {

enum class Asks { words, people, number, consent };

struct Purpose {
  std::string_view name;             ///< "opinion", "guest_list", "figure", "value", "confirmation"
  std::string_view type;             ///< of the record
  Asks asks{};
  /// Field that takes the answer: words are added to what stands there, a list or a number takes its place. "" = the
  /// answer is a comment on the record.
  std::string_view into;
  int days = 14;                     ///< how long a link lives
  bool (*shows)(const Field&) = nullptr;   ///< what the page tells of the record, besides its title
};

std::span<const Purpose> purposes();
/// nullptr when the type has no such purpose.
const Purpose* find(std::string_view type, std::string_view name);
bool has_purposes(const RecordType& type);

}  // namespace dh::links
