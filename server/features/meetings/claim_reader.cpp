// Reads the result JSON for the checker.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "base/json.hpp"
#include "features/meetings/checker.hpp"

namespace dh::meetings {
namespace {

Result<std::int64_t> whole(const boost::json::object& object, const char* name,
                           const std::string& path) {
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_int64())
    return fail(Code::bad_syntax, "meetings.result.number", {{"path", path + name}});
  return value->as_int64();
}

}  // namespace

Result<Claim> read_claim(std::string_view json, const Problem& problem) {
  const boost::json::value root = TRY(parse_json(json));
  if (!root.is_object()) return fail(Code::bad_syntax, "meetings.result.object", {{"path", "$"}});
  const auto& object = root.as_object();
  Claim claim;
  const auto* status = object.if_contains("status");
  if (status == nullptr || !status->is_string())
    return fail(Code::bad_syntax, "meetings.result.text", {{"path", "status"}});
  claim.status = status->as_string();
  claim.breaks = TRY(whole(object, "breaks", ""));
  claim.lower_bound = TRY(whole(object, "lower_bound", ""));
  claim.placed = TRY(whole(object, "placed", ""));
  claim.placed_bound = TRY(whole(object, "placed_bound", ""));
  const auto* meetings = object.if_contains("meetings");
  if (meetings == nullptr || !meetings->is_array())
    return fail(Code::bad_syntax, "meetings.result.list", {{"path", "meetings"}});
  claim.schedule.resize(problem.meetings.size());
  claim.has_schedule = !meetings->as_array().empty() || problem.meetings.empty() ||
                       claim.status == "optimal" || claim.status == "feasible";
  for (std::size_t i = 0; i < meetings->as_array().size(); ++i) {
    const std::string path = "meetings[" + std::to_string(i) + "].";
    const auto& row = meetings->as_array()[i];
    if (!row.is_object()) return fail(Code::bad_syntax, "meetings.result.object", {{"path", path}});
    const std::int64_t id = TRY(whole(row.as_object(), "id", path));
    const std::int64_t slot = TRY(whole(row.as_object(), "slot", path));
    const std::int64_t table = TRY(whole(row.as_object(), "table", path));
    if (id < 1 || id > static_cast<std::int64_t>(problem.meetings.size()) || slot < 1 ||
        slot > 1'000'000 || table < 0 || table > 10'000'000)
      return fail(Code::bad_syntax, "meetings.result.range", {{"path", path + "id"}});
    Placement& placement = claim.schedule[static_cast<std::size_t>(id - 1)];
    if (placement.slot != no_slot)
      return fail(Code::bad_syntax, "meetings.result.twice", {{"path", path + "id"}});
    placement = {static_cast<int>(slot - 1), static_cast<int>(table)};
  }
  return claim;
}

}  // namespace dh::meetings
