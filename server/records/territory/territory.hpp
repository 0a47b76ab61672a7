#pragma once
#include "engine/record_type.hpp"

namespace dh {

enum class TerritoryKind { country, region, foreign_locality };
std::span<const Choice> choices(TerritoryKind);

/// A country, a region of countries or a foreign locality. Provinces of Việt Nam are `province` versions.
struct Territory {
  static constexpr std::string_view type_name = "territory";
  std::string name;
  std::string name_en;
  TerritoryKind kind{};
  Country country;
  Id<Territory> within;
  std::optional<Date> relations_since;    ///< establishment of diplomatic relations; empty = not verified
  std::string relations_note;
  std::string partnership;                ///< level of partnership as last seen; empty = not verified
  std::string source;
};

extern const RecordType territory;

}  // namespace dh
