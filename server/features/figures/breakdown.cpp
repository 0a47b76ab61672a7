#include "engine/answer.hpp"
#include "features/figures/reading.hpp"

namespace dh::figures {

namespace {

constexpr int years_shown = 8;
constexpr std::int64_t vietnam_ms = 7 * 3600 * 1000;

void write_item(JsonWriter& out, std::string_view key, std::string_view label, std::string_view label_en,
                std::int64_t count) {
  out.begin_object().field("key", key).field("label", label).field("label_en", label_en);
  out.field("count", count).end_object();
}

/// Rows of (code, count) with the names that the reference list gives them.
Result<void> write_codes(JsonWriter& out, const Call& call, db::Connection& db, std::string_view list,
                         const std::string& sql, const Predicate& p) {
  const auto rows = TRY(db.query(sql, p.params));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string code = db::as_text(rows.at(i, 0));
    const Entry* entry = call.engine.reference.find(list, code);
    write_item(out, code, entry == nullptr ? code : entry->label, entry == nullptr ? code : entry->label_en,
               db::as_int(rows.at(i, 1)));
  }
  return {};
}

/// The last years by the day of creation in Vietnam, years without records too.
Result<void> write_years(JsonWriter& out, const Call& call, db::Connection& db, const Predicate& p) {
  const int last = int(call.engine.time.today().year());
  std::string columns;
  for (int year = last - years_shown + 1; year <= last; ++year) {
    const auto start = [](int y) {
      const auto day = std::chrono::sys_days{std::chrono::year{y} / 1 / 1}.time_since_epoch();
      return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(day).count() - vietnam_ms);
    };
    columns += (columns.empty() ? "" : ", ") + std::string("coalesce(sum(case when h.created_at >= ") + start(year) +
               " and h.created_at < " + start(year + 1) + " then 1 else 0 end), 0)";
  }
  const auto rows = TRY(db.query("select " + columns + " from head h where " + p.sql, p.params));
  for (int i = 0; i < years_shown; ++i) {
    const std::string year = std::to_string(last - years_shown + 1 + i);
    // A sum of integers comes back as an integer on SQLite and as text (numeric) on PostgreSQL.
    write_item(out, year, year, year, std::strtoll(db::as_text(rows.at(0, std::size_t(i))).c_str(), nullptr, 10));
  }
  return {};
}

}  // namespace

Result<http::Response> get_breakdown(Call& call) {
  const Reading reading_of = TRY(read_query(call));
  const std::string by(call.request.param("by").value_or("province"));
  const RecordType* type = find_type(call.request.param("type").value_or(""));
  if (type == nullptr) return fail_field("type", "field.unknown", {});
  const bool known = by == "province" || by == "sector" || by == "year" ||
                     (by == "country" && type->find("country") != nullptr);
  if (!known)
    return fail_field("by", "field.unknown_choice", {{"value", by}, {"choices", "province, sector, year, country"}});
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    std::string text;
    JsonWriter out(text);
    const Predicate p = within(call, *type, reading_of);
    out.begin_object().field("type", type->name).field("by", by).key("items").begin_array();
    if (!ever_allowed(call.user.role, *type, May::view)) {
      // Nothing to count: the type is not for this role.
    } else if (by == "province") {
      TRY_VOID(write_codes(out, call, db, "provinces",
                           "select h.province, count(*) from head h where " + p.sql +
                               " group by h.province order by h.province", p));
    } else if (by == "sector") {
      TRY_VOID(write_codes(out, call, db, "sectors",
                           "select t.code, count(*) from head h join tag t on t.record = h.id and t.field = 'sectors'"
                           " where " + p.sql + " group by t.code order by count(*) desc, t.code", p));
    } else if (by == "country") {
      TRY_VOID(write_codes(out, call, db, "countries",
                           "select t.country, count(*) from head h join " + type->table() +
                               " t on t.id = h.id where " + p.sql +
                               " and t.country <> '' group by t.country order by count(*) desc, t.country", p));
    } else {
      TRY_VOID(write_years(out, call, db, p));
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace dh::figures
