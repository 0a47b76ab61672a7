#pragma once
#include "records/warning/warning.hpp"

namespace dh {

enum class WarningCaseState { open, closed };
std::span<const Choice> choices(WarningCaseState);

/// What stands behind a warning (vụ việc đứng sau cảnh báo): whom it befell and how. The body that keeps it sees it,
/// nobody else, whatever becomes of the warning.
struct WarningCase {
  static constexpr std::string_view type_name = "warning_case";
  std::string title;
  Id<Warning> warning;
  Party victim;
  std::string victim_name;
  std::string contact;
  std::string account;               ///< what happened
  std::optional<Money> loss;
  WarningCaseState state{};
};

extern const RecordType warning_case;

}  // namespace dh
