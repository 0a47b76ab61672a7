#pragma once
#include "records/info_item/info_item.hpp"
#include "records/warning/warning.hpp"

namespace dh {

enum class InfoUseState { received, done };
std::span<const Choice> choices(InfoUseState);
enum class InfoResult { noted, passed_on, used, not_relevant };
std::span<const Choice> choices(InfoResult);

/// What one body did with an information item or a warning that was sent to it (phần xử lý thông tin). Made by the
/// machine for each body named; owned by it, seen by the body that published.
struct InfoUse {
  static constexpr std::string_view type_name = "info_use";
  std::string title;
  Id<InfoItem> info_item;            ///< one of the two
  Id<Warning> warning;
  Id<Organisation> body;             ///< who got it: owns this record
  Party publisher;
  std::string asks;
  std::optional<Date> reply_by;
  std::optional<InfoResult> result;
  std::string reply;                 ///< what was done, or what they answer
  Party passed_to;
  std::optional<Date> done_on;
  InfoUseState state{};
};

extern const RecordType info_use;

}  // namespace dh
