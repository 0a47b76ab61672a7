#include <fmt/format.h>

#include "base/json.hpp"
#include "features/meetings/commands.hpp"
#include "features/meetings/reasons.hpp"

namespace dh::meetings {
namespace {

void write_reason(JsonWriter& json, const Reason& reason) {
  json.field("key", reason.key).key("arguments").begin_object();
  for (const auto& [name, value] : reason.arguments) json.field(name, value);
  json.end_object().field("vi", sentence(reason, "vi")).field("en", sentence(reason, "en"));
}

}  // namespace

std::string result_json(const Problem& problem, const SolveResult& result) {
  std::string text;
  JsonWriter json(text);
  json.begin_object()
      .field("status", name_of(result.status))
      .field("breaks", result.breaks)
      .field("lower_bound", result.lower_bound)
      .field("fairness", result.fairness)
      .field("requested", result.requested)
      .field("placed", result.placed)
      .field("placed_bound", result.placed_bound)
      .field("weight", result.weight)
      .field("weight_bound", result.weight_bound)
      .field("tables_used", result.tables_used)
      .field("tables_advised", result.tables_advised);
  json.key("seconds").raw(fmt::format("{:.3f}", result.seconds));
  json.key("meetings").begin_array();
  for (std::size_t m = 0; m < result.schedule.size(); ++m) {
    if (result.schedule[m].slot == no_slot) continue;
    json.begin_object()
        .field("id", m + 1)
        .field("slot", result.schedule[m].slot + 1)
        .field("table", result.schedule[m].table)
        .end_object();
  }
  json.end_array().key("unplaced").begin_array();
  for (const Unplaced& row : result.unplaced) {
    json.begin_object().field("id", row.meeting + 1);
    const std::string& name = problem.meetings[static_cast<std::size_t>(row.meeting)].id;
    json.field("name", name).key("reason").begin_object();
    write_reason(json, row.reason);
    json.end_object().end_object();
  }
  json.end_array().key("infeasible_because").begin_array();
  for (const Reason& reason : result.because) {
    json.begin_object();
    write_reason(json, reason);
    json.end_object();
  }
  json.end_array().end_object();
  text += '\n';
  return text;
}

}  // namespace dh::meetings
