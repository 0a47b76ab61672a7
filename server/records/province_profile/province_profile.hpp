#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"

namespace dh {

struct IndustrialZone {
  std::string name;
  std::optional<Decimal> area;        ///< hectares
  std::optional<Decimal> free_area;
  std::string note;
};

/// What a province shows to partners: land, zones, priorities, infrastructure. Bilingual; one living profile a version.
struct ProvinceProfile {
  static constexpr std::string_view type_name = "province_profile";
  std::string title;
  Province province;
  std::string summary;
  std::string summary_en;
  std::string land_fund;
  std::vector<IndustrialZone> zones;
  std::vector<Sector> priority_sectors;
  std::vector<Vsic> priority_industries;
  std::string infrastructure;
  std::string strengths;
  std::vector<Id<struct Offer>> offers;
  std::string contact;
  std::string source;
  std::optional<Date> as_of;
};

extern const RecordType province_profile;

}  // namespace dh
