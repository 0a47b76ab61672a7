#include "service/notices/addressed.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "engine/surround.hpp"
#include "service/notices/notices.hpp"
#include "service/notices/people.hpp"

namespace dh::notices {

Result<void> tell_addressed(const Engine& engine, db::Connection& db, const boost::json::object& payload) {
  const auto* text = payload.if_contains("record");
  const auto named = text != nullptr && text->is_string()
                         ? surround::parse_any_id(std::string_view(text->as_string())) : std::nullopt;
  const KindInfo* kind = named ? find_kind(named->type->tells) : nullptr;
  if (kind == nullptr) return fail(Code::internal, "job.payload");
  const Record record = TRY(store::load(db, *named->type, named->id));
  const auto states = split(named->type->tells_in, ',');
  if (record.head.archived || std::find(states.begin(), states.end(), record.head.state) == states.end()) return {};
  People people(engine, db);
  const auto holders = TRY(db.query("select holder from audience where record = $1 order by holder", {named->id}));
  std::vector<std::int64_t> told;
  for (std::size_t i = 0; i < holders.size(); ++i)
    for (const std::int64_t user : TRY(people.of_body(db::as_int(holders.at(i, 0)))))
      // Who sent it knows.
      if (user != record.head.changed_by) told.push_back(user);
  TRY(tell(engine, db, {kind->kind, named->id, "addressed:" + std::to_string(named->id), {}}, told));
  return {};
}

}  // namespace dh::notices
