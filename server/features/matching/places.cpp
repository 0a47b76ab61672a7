#include "features/matching/places.hpp"

#include <algorithm>

#include "engine/store.hpp"
#include "records/territory/territory.hpp"

namespace dh::matching {

namespace {

constexpr int round_years = 5;          ///< năm chẵn, năm tròn
constexpr int days_ahead = 366;         ///< a year, the longest

/// Whether a list like "ASEAN;CN" names `code`.
bool names(std::string_view list, std::string_view code) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(';', at), list.size());
    if (list.substr(at, end - at) == code) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

Result<Places> Places::load(const Engine& engine, db::Connection& db) {
  Places out;
  out.reference_ = &engine.reference;
  for (const Record& r : TRY(store::load_where(db, territory, "h.archived = 0", {}))) {
    const auto place = body_of<Territory>(r);
    if (place.within) out.within_[r.head.id] = place.within.value;
    if (place.kind == TerritoryKind::country && place.relations_since)
      out.relations_since_[place.country.value] = *place.relations_since;
  }
  return out;
}

std::vector<std::int64_t> Places::around(const std::vector<std::int64_t>& territories) const {
  std::vector<std::int64_t> out;
  for (std::int64_t place : territories)
    while (place != 0 && std::find(out.begin(), out.end(), place) == out.end()) {
      out.push_back(place);
      const auto up = within_.find(place);
      place = up == within_.end() ? 0 : up->second;
    }
  return out;
}

std::vector<std::string> Places::trade_agreements(std::string_view country) const {
  std::vector<std::string> out;
  const auto* blocs = reference_->list("blocs");
  for (const Entry& e : *reference_->list("ftas")) {
    if (e.more.at("status") != "in_force") continue;
    const std::string& partners = e.more.at("partners");
    bool party = names(partners, country);
    for (const Entry& bloc : *blocs)
      party = party || (names(partners, bloc.code) && names(bloc.more.at("members"), country));
    if (party) out.push_back(e.code);
  }
  return out;
}

int Places::anniversary(std::string_view country, Date today) const {
  const auto since = relations_since_.find(country);
  if (since == relations_since_.end()) return 0;
  for (const auto year : {today.year(), today.year() + std::chrono::years(1)}) {
    const int age = static_cast<int>(year) - static_cast<int>(since->second.year());
    const Date day{year, since->second.month(), since->second.day()};
    if (day.ok() && age > 0 && age % round_years == 0 && day >= today && day < add_days(today, days_ahead)) return age;
  }
  return 0;
}

}  // namespace dh::matching
