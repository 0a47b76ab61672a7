#pragma once
#include "engine/record_type.hpp"
#include "records/source_document/source_document.hpp"

namespace dh {

/// The codes of data/law/delegation_limits.csv that a province may set for itself.
enum class LimitKind {
  trips_per_year, people_head_of_province, people_deputy_head_of_province, people_head_of_department, people_other,
  days_per_country, countries, days_per_trip, key_leaders_per_body, same_content_years, passport_months
};
std::span<const Choice> choices(LimitKind);

/// A limit on trips abroad set by the province itself (quy định của tỉnh về đoàn ra), with the document that sets it.
/// From its day on it stands before the common one.
struct DelegationLimit {
  static constexpr std::string_view type_name = "delegation_limit";
  std::string source;                ///< number and sign of the document
  LimitKind kind{};
  std::int64_t value = 0;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;   ///< last day; empty = until replaced
  Id<SourceDocument> document;
  std::string note;
};

extern const RecordType delegation_limit;

}  // namespace dh
