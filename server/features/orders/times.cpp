#include "features/orders/times.hpp"

#include <algorithm>
#include <map>

#include "engine/answer.hpp"

namespace dh::orders {

namespace {

struct Times {
  std::string name;
  std::int64_t all = 0, in_time = 0, late = 0, running = 0, running_late = 0, handed_over = 0;
  std::vector<int> days;          ///< working days of those that ended
};

/// Of working days, the middle one of an odd number, the earlier of two; -1 of none.
int middle(std::vector<int> days) {
  if (days.empty()) return -1;
  std::ranges::sort(days);
  return days[(days.size() - 1) / 2];
}

using ByBody = std::map<std::pair<std::string, std::int64_t>, Times>;   ///< by ("acknowledge" | "answer", body)

Result<void> read_clocks(Call& call, db::Connection& db, std::string_view what, std::string_view code,
                         std::string_view table, std::string_view body, Date from, Date to, ByBody& out) {
  const auto rows = TRY(db.query(
      "select b.id, b.title, c.started_on, c.due_on, c.stopped_on, h.state from clock c join head h on h.id = c.record "
      "join " + std::string(table) + " t on t.id = h.id join head b on b.id = t." + std::string(body) +
      " where c.code = $1 and c.started_on >= $2 and c.started_on <= $3 and h.archived = 0",
      {std::string(code), to_text(from), to_text(to)}));
  const std::string today = to_text(call.engine.time.today());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Times& t = out[{std::string(what), db::as_int(rows.at(i, 0))}];
    t.name = db::as_text(rows.at(i, 1));
    ++t.all;
    const std::string due = db::as_text(rows.at(i, 3));
    if (db::as_text(rows.at(i, 5)) == "handed_over") ++t.handed_over;
    if (db::is_null(rows.at(i, 4))) {
      ++t.running;
      if (due < today) ++t.running_late;
      continue;
    }
    const std::string stopped = db::as_text(rows.at(i, 4));
    ++(stopped <= due ? t.in_time : t.late);
    const auto first = parse_date(db::as_text(rows.at(i, 2))), last = parse_date(stopped);
    if (first && last) t.days.push_back(call.engine.calendar.working_days_between(*first, *last));
  }
  return {};
}

Result<Date> day_of(const Call& call, std::string_view name, Date otherwise) {
  const auto text = call.request.param(name);
  if (!text || text->empty()) return otherwise;
  const auto day = parse_date(*text);
  if (!day) return fail_field(std::string(name), "field.want_date");
  return *day;
}

}  // namespace

Result<http::Response> times(Call& call) {
  const Date today = call.engine.time.today();
  const Date from = TRY(day_of(call, "from", add_days(today, -365)));
  const Date to = TRY(day_of(call, "to", today));
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    ByBody found;
    TRY_VOID(read_clocks(call, db, "acknowledge", "DH-TN", "orders", "desk", from, to, found));
    TRY_VOID(read_clocks(call, db, "answer", "DH-TL", "order_answers", "body", from, to, found));
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("from", to_text(from)).field("to", to_text(to)).key("items").begin_array();
    for (const auto& [key, t] : found) {
      out.begin_object().field("what", key.first);
      out.key("body").begin_object().field("id", id_text("org", key.second)).field("title", t.name).end_object();
      out.field("all", t.all).field("in_time", t.in_time).field("late", t.late).field("running", t.running);
      out.field("running_late", t.running_late).field("handed_over", t.handed_over);
      out.field("middle_days", std::int64_t{middle(t.days)}).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace dh::orders
