// One page of a list. Every road to visible rows is walked along one index in the order asked for and
// left after a page; the roads are then merged. See docs/decisions/0002-roads.md.
#include <algorithm>

#include "base/text.hpp"
#include "db/search_text.hpp"
#include "engine/list_parts.hpp"
#include "engine/rows.hpp"
#include "engine/ways.hpp"

namespace dh::list {

namespace {

/// What is named by fewer rows than this is read from its own index and sorted; more is walked in order.
constexpr int few_rows = 1000;

std::vector<const Field*> chosen_fields(const RecordType& type, const std::vector<std::string>& names) {
  std::vector<const Field*> out;
  for (const Field& f : type.fields) {
    const bool named = std::find(names.begin(), names.end(), f.name) != names.end();
    if (names.empty() ? f.listed : named) out.push_back(&f);
  }
  return out;
}

/// The ids of records that hold the words: "select search_text.rowid as id from search_text where …".
std::string named_by_words(db::Dialect dialect, const std::vector<std::string>& words, const User& user,
                           Predicate& out) {
  const std::string mark = param(out, db::search_query(dialect, words, ways_to(user)));
  return "select search_text.rowid as id from search_text where " + db::search_condition(dialect, mark);
}

/// The conditions of the question itself, without rights and words.
Result<void> add_filters(const RecordType& type, const Query& q, Predicate& out) {
  out.sql += "h.type = " + param(out, std::string(type.name)) + " and h.archived = " +
             param(out, std::int64_t{q.archived});
  for (const Filter& f : q.filters) {
    out.sql += " and ";
    if (!add_filter(type, f, out)) return fail_field(f.name, "list.bad_value", {{"value", f.value}});
  }
  return {};
}

/// A road along ids that something else names; the rights are asked of each.
Road road_of(std::string from, std::string id, const std::string& condition, const User& user,
             const RecordType& type, Predicate& p) {
  Predicate rights{"h.id = " + id + condition + " and ", std::move(p.params)};
  add_predicate(rights, user, type, May::view);
  p.params = std::move(rights.params);
  return {std::move(from), std::move(id), std::move(rights.sql)};
}

/// The text index gives its ids in order, so that a page is left early however many rows hold the words.
Road text_road(db::Dialect dialect, const std::vector<std::string>& words, const User& user, const RecordType& type,
               Predicate& p) {
  const std::string mark = param(p, db::search_query(dialect, words, ways_to(user)));
  return road_of("search_text cross join head h", "search_text.rowid",
                 " and " + db::search_condition(dialect, mark), user, type, p);
}

Result<bool> is_few(db::Connection& db, const std::string& ids, const std::vector<Cell>& params) {
  const auto rows = TRY(db.query("select count(*) from (select 1 from (" + ids + ") i limit " +
                                 std::to_string(few_rows) + ") n", params));
  return db::as_int(rows.at(0, 0)) < few_rows;
}

/// The one road along the ids that a filter or the words name, when they are few.
Result<std::optional<Road>> narrow_road(db::Connection& db, const User& user, const RecordType& type,
                                        const Query& q, Predicate& out) {
  std::vector<std::function<std::optional<std::string>(Predicate&)>> namers;
  if (const auto words = search_words(q.words); !words.empty())
    namers.push_back([&](Predicate& p) { return std::optional(named_by_words(db.dialect(), words, user, p)); });
  for (const Filter& f : q.filters)
    namers.push_back([&type, &f](Predicate& p) { return named_by(type, f, p); });
  for (const auto& namer : namers) {
    Predicate alone;
    const auto ids = namer(alone);
    if (!ids || !TRY(is_few(db, *ids, alone.params))) continue;
    return road_of("(select distinct id from (" + *namer(out) + ") i) n cross join head h", "n.id", "", user, type,
                   out);
  }
  return std::nullopt;
}

/// The parts of a statement over all roads; parameters of every part stand in `p`.
struct Plan {
  std::vector<Road> roads;
  Predicate p;            ///< its sql: the filters
  bool typed = false;     ///< the filters or the order need the typed table
};

Result<Plan> plan_of(db::Connection& db, const User& user, const RecordType& type, const Query& q,
                     const Order& order) {
  Plan plan;
  TRY_VOID(add_filters(type, q, plan.p));
  const auto of_typed_table = [](const std::string& sql) { return sql.find("t.") != std::string::npos; };
  plan.typed = of_typed_table(order.column) || std::any_of(q.filters.begin(), q.filters.end(), [&](const Filter& f) {
    const auto column = column_of(type, f.name);
    return column && column->sql.starts_with("t.");
  });
  const auto words = search_words(q.words);
  if (!words.empty() && order.column.empty()) {
    plan.roads.push_back(text_road(db.dialect(), words, user, type, plan.p));
    return plan;
  }
  if (auto road = TRY(narrow_road(db, user, type, q, plan.p))) plan.roads.push_back(std::move(*road));
  else plan.roads = roads(plan.p, user, type, May::view);
  if (!words.empty()) plan.p.sql += " and h.id in (" + named_by_words(db.dialect(), words, user, plan.p) + ")";
  return plan;
}

/// "from … where …" of one road.
std::string road_sql(const RecordType& type, const Plan& plan, const Road& road) {
  return " from " + road.from + (plan.typed ? " join " + type.table() + " t on t.id = h.id" : "") + " where " +
         road.condition + " and " + plan.p.sql;
}

Result<std::int64_t> count(db::Connection& db, const RecordType& type, const Plan& plan) {
  std::string sql = "select count(*) from (";
  for (std::size_t i = 0; i < plan.roads.size(); ++i)
    sql += (i == 0 ? "select h.id" : " union select h.id") + road_sql(type, plan, plan.roads[i]);
  const auto rows = TRY(db.query(sql + ") u", plan.p.params));
  return db::as_int(rows.at(0, 0));
}

/// "select id, k …" of the page's rows, road after road; together they hold the page.
std::string page_ids(const RecordType& type, const Plan& plan, const Order& order,
                     const std::optional<Cursor>& cursor, const std::string& limit, Predicate& out) {
  const std::string direction = order.descending ? " desc" : " asc";
  std::string sql;
  for (std::size_t i = 0; i < plan.roads.size(); ++i) {
    const Road& road = plan.roads[i];
    sql += (i == 0 ? "select * from (select " : " union select * from (select ") + road.id + " as id" +
           (order.column.empty() ? "" : ", " + order.column + " as k") + road_sql(type, plan, road);
    Predicate beyond{"", std::move(out.params)};
    if (cursor) add_cursor(order, *cursor, road.id, beyond);
    out.params = std::move(beyond.params);
    sql += beyond.sql + " order by " + (order.column.empty() ? "" : order.column + direction + ", ") + road.id +
           direction + " limit " + limit + ") r" + std::to_string(i);
  }
  return sql;
}

/// The rows of the page's ids, in their order.
Result<void> read_rows(db::Connection& db, const RecordType& type, const db::Rows& ids, std::size_t count, Page& page) {
  if (count == 0) return {};
  std::unordered_map<std::int64_t, std::size_t> places;
  std::vector<std::int64_t> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(db::as_int(ids.at(i, 0)));
    places[all.back()] = i;
  }
  std::string columns(head_columns());
  if (const std::string typed = typed_columns(page.fields); !typed.empty()) columns += ", " + typed;
  Predicate p;
  p.sql = wanted(p, all) + "select " + columns + " from wanted cross join head h cross join " + type.table() +
          " t where h.id = wanted.id and t.id = wanted.id";
  const auto rows = TRY(db.query(p.sql, p.params));
  page.items.resize(count);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = rows.row(i);
    page.items[places.at(db::as_int(row[0]))] = record_from(type, row);
  }
  return {};
}

}  // namespace

Result<Page> run(const Engine&, db::Connection& db, const User& user, const RecordType& type, const Query& q) {
  Page page;
  page.fields = chosen_fields(type, q.fields);
  const Order order = TRY(order_of(type, q.sort));
  const auto cursor = TRY(read_cursor(order, q.after));
  const Plan plan = TRY(plan_of(db, user, type, q, order));
  if (q.count) page.count = plan.roads.empty() ? 0 : TRY(count(db, type, plan));
  if (plan.roads.empty()) return page;

  Predicate p{"", plan.p.params};
  const std::string limit = param(p, static_cast<std::int64_t>(q.limit + 1));
  const std::string roads = page_ids(type, plan, order, cursor, limit, p);
  const std::string direction = order.descending ? " desc" : " asc";
  const auto ids = TRY(db.query("select * from (" + roads + ") u order by " +
                                    (order.column.empty() ? "" : "u.k" + direction + ", ") + "u.id" + direction +
                                    " limit " + limit, p.params));
  const std::size_t shown = std::min(ids.size(), q.limit);
  TRY_VOID(read_rows(db, type, ids, shown, page));
  if (ids.size() > q.limit) page.next = cursor_text(order, ids.row(shown - 1));
  return page;
}

}  // namespace dh::list
