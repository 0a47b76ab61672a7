#pragma once
#include "records/info_item/bulletin.hpp"
#include "records/partner/partner.hpp"

namespace dh {

enum class WarningKind { fraud, payment, quality, trade_dispute, market_rules, safety, other };
std::span<const Choice> choices(WarningKind);

/// A risk told to those whom it may meet (cảnh báo). It never says whom it befell: that stands in a `warning_case`,
/// which the publishing body alone sees.
struct Warning {
  static constexpr std::string_view type_name = "warning";
  std::string title;
  WarningKind kind{};
  std::string content;
  std::string content_en;
  std::string advice;                ///< what to do
  std::vector<Id<Partner>> partners; ///< about whom it warns
  std::vector<Sector> sectors;
  std::vector<Country> countries;
  std::vector<Id<Territory>> territories;
  std::vector<Party> receivers;
  std::string asks;
  std::optional<Date> reply_by;
  std::optional<Date> valid_until;
  std::string source;
  std::optional<Date> published_on;
  BulletinState state{};
};

extern const RecordType warning;

/// Whether the text says one of these names, marks and case aside; whole words only.
bool says_name(std::string_view text, std::string_view name);

}  // namespace dh
