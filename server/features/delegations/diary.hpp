#pragma once
// The diary of foreign affairs: delegations, meetings, events, time limits and round anniversaries of some days.
#include "engine/engine.hpp"
#include "engine/record_type.hpp"
#include "features/delegations/clashes.hpp"

namespace dh::delegations {

struct Entry {
  std::int64_t record = 0;
  const RecordType* type = nullptr;
  std::string code, title, place, who;
  std::string province;                             ///< of the record: a version id; "" when none
  std::string title_en, place_en;                   ///< "" where it is the record's own words
  std::optional<Instant> starts{}, ends{};          ///< at an hour …
  Date first{}, last{};                             ///< … or over days
  bool cancelled = false, restricted = false;
  bool lacks_interpreter = false;
  bool own = false;                                 ///< of the user's own offices
  std::int64_t version = 0, changed_at = 0;
  std::string part;                                 ///< "" the record itself, "3" its third item,
                                                    ///< "clock.DR-BC", "anniversary"
};
struct Diary {
  std::vector<Entry> entries;      ///< by day, then hour
  std::vector<Clash> clashes;
};

/// What `user` may see of the days [from, to]. Clashes are sought among what he sees, and among nothing else.
Result<Diary> read_diary(const Engine& engine, db::Connection& db, const User& user, Date from, Date to);

}  // namespace dh::delegations
