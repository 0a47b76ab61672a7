#pragma once
#include "records/investment_project/investment_project.hpp"

namespace dh {

enum class CapitalEventKind { granted, raised, cut, ended };
std::span<const Choice> choices(CapitalEventKind);

/// One entry of a project's ledger of capital. Totals are sums of these, never typed.
struct CapitalEvent {
  static constexpr std::string_view type_name = "capital_event";
  std::string title;
  Id<InvestmentProject> project;
  CapitalEventKind kind{};
  std::optional<Money> amount;
  std::optional<Date> dated;
  std::string document;
  std::string note;
};

extern const RecordType capital_event;

}  // namespace dh
