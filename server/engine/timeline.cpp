// Everything that refers to a partner, an organisation or a province, newest first, one sentence
// each.
#include <algorithm>
#include <set>

#include "engine/answer.hpp"
#include "engine/surround.hpp"

namespace dh::surround {

namespace {

constexpr std::size_t most_items = 300;

/// A type that speaks for a province (its profile): it must name one, and is no directory of bodies
/// in it.
const Field* province_field(const RecordType& type) {
  const Field* f = type.province.empty() || type.directory ? nullptr : type.find(type.province);
  return f != nullptr && f->required && f->kind == KindName::code ? f : nullptr;
}

Result<std::set<std::int64_t>> referring(db::Connection& db, const std::vector<std::int64_t>& to) {
  std::set<std::int64_t> out;
  for (std::size_t from = 0; from < to.size(); from += 256) {
    std::vector<Cell> params;
    const std::string list =
        id_list(params, std::span(to).subspan(from, std::min<std::size_t>(256, to.size() - from)));
    const auto rows = TRY(db.query("select distinct from_id from relation where to_id in (" + list +
                                   ") order by from_id desc limit 3000", params));
    for (std::size_t i = 0; i < rows.size(); ++i) out.insert(db::as_int(rows.at(i, 0)));
  }
  return out;
}

/// Those through which a second hop goes: what followed from a meeting or an agreement.
std::vector<std::int64_t> bridges(const std::vector<Head>& heads) {
  std::vector<std::int64_t> out;
  for (const Head& h : heads) {
    const RecordType* type = find_type(h.type);
    if (type != nullptr && (type->place == Place::meeting || type->place == Place::agreement))
      out.push_back(h.id);
  }
  return out;
}

Result<std::vector<Head>> of_record(db::Connection& db, const User& user, std::int64_t id) {
  const auto first = TRY(referring(db, {id}));
  std::vector<Head> out = TRY(visible_heads(db, user, {first.begin(), first.end()}));
  auto second = TRY(referring(db, bridges(out)));
  std::erase_if(second, [&](std::int64_t x) { return x == id || first.contains(x); });
  for (Head& h : TRY(visible_heads(db, user, {second.begin(), second.end()})))
    out.push_back(std::move(h));
  std::erase_if(out, [](const Head& h) {
    const RecordType* type = find_type(h.type);
    return type == nullptr || type->directory;
  });
  return out;
}

Result<std::vector<Head>> of_province(Call& call, db::Connection& db, const std::string& version,
                                      std::int64_t self) {
  const auto versions = call.engine.reference.with_predecessors(version);
  std::vector<Head> out;
  if (versions.empty()) return out;
  Predicate p;
  const std::string list = params(p, versions);
  std::string directories;
  for (const RecordType* t : catalogue())
    if (t->directory) directories += ", '" + std::string(t->name) + "'";
  p.sql = "select " + std::string(head_columns()) + " from head h where h.province in (" + list +
          ") and h.id <> " + param(p, self) +
          " and h.archived = 0 and h.type not in (''" + directories + ") and ";
  add_predicate_all(p, call.user, May::view);
  p.sql += " order by h.id desc limit 1000";
  const auto rows = TRY(db.query(p.sql, p.params));
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(head_from(rows.row(i)));
  return out;
}

/// The latest day that the record itself states and that is not to come; else when its state was
/// reached.
struct Dated {
  Head head;
  std::string day;
};

std::string stated_day(const Record& r, const std::string& today) {
  std::string best;
  std::size_t at = 0;
  for (const Field& f : r.type->fields) {
    const Cell& cell = r.cells[at];
    at += f.cells();
    if (f.multiple || db::is_null(cell)) continue;
    std::string day;
    if (f.kind == KindName::date) day = db::as_text(cell);
    else if (f.kind == KindName::instant) day = to_text(vietnam_date(from_ms(db::as_int(cell))));
    if (day <= today && day > best) best = day;
  }
  return best;
}

Result<std::vector<Dated>> with_days(Call& call, db::Connection& db,
                                     const std::vector<Head>& heads) {
  std::map<const RecordType*, std::vector<std::int64_t>> by_type;
  std::map<std::int64_t, std::string> days;
  for (const Head& h : heads) by_type[find_type(h.type)].push_back(h.id);
  const std::string today = to_text(call.engine.time.today());
  for (const auto& [type, ids] : by_type)
    for (std::size_t from = 0; from < ids.size(); from += 256) {
      const auto part = std::span(ids).subspan(from, std::min<std::size_t>(256, ids.size() - from));
      std::vector<Cell> params;
      const std::string list = id_list(params, part);
      for (const Record& r : TRY(store::load_where(db, *type, "h.id in (" + list + ")", params)))
        days[r.head.id] = stated_day(r, today);
      params.clear();
      const std::string again = id_list(params, part);
      const auto rows =
          TRY(db.query("select record, max(at) from audit where record in (" + again +
                           ") and (action = 'create' or action like 'step:%') group by record",
                       params));
      for (std::size_t i = 0; i < rows.size(); ++i) {
        std::string& day = days[db::as_int(rows.at(i, 0))];
        if (day.empty()) day = to_text(vietnam_date(from_ms(db::as_int(rows.at(i, 1)))));
      }
    }
  std::vector<Dated> out;
  for (const Head& h : heads) {
    const std::string& day = days[h.id];
    out.push_back({h, day.empty() ? to_text(vietnam_date(from_ms(h.created_at))) : day});
  }
  std::sort(out.begin(), out.end(), [](const Dated& a, const Dated& b) {
    return std::tie(a.day, a.head.id) > std::tie(b.day, b.head.id);
  });
  if (out.size() > most_items) out.resize(most_items);
  return out;
}

std::string sentence(const Head& h, const Texts& texts, Tongue tongue) {
  const RecordType& type = *find_type(h.type);
  const bool vi = tongue == Tongue::vi;
  Args args{{"type", vi ? std::string(type.label) : texts.english(type.name, type.label)},
            {"title", h.title}};
  const Choice* state = type.state(h.state);
  if (state == nullptr) return texts.say(tongue, "timeline.line", args);
  args["state"] =
      vi ? std::string(state->label)
         : texts.english(std::string(type.flow.enum_name) + "." + std::string(state->name),
                         state->label);
  return texts.say(tongue, "timeline.line_state", args);
}

Result<http::Response> get_timeline(const RecordType& type, Call& call) {
  return reading(call, [&](db::Connection& db) -> Result<http::Response> {
    const Record r = TRY(record_for(call, db, type, May::view));
    std::vector<Head> heads = TRY(of_record(db, call.user, r.head.id));
    if (const Field* f = province_field(type)) {
      std::set<std::int64_t> known;
      for (const Head& h : heads) known.insert(h.id);
      for (Head& h : TRY(of_province(call, db, db::as_text(r.cell(f->name)), r.head.id)))
        if (!known.contains(h.id)) heads.push_back(std::move(h));
    }
    std::string text;
    JsonWriter out(text);
    out.begin_object().key("items").begin_array();
    for (const Dated& d : TRY(with_days(call, db, heads))) {
      out.begin_object().field("at", d.day).field("kind", d.head.type);
      out.field("text", sentence(d.head, call.engine.texts, Tongue::vi));
      out.field("text_en", sentence(d.head, call.engine.texts, Tongue::en)).key("record");
      std::string brief;
      JsonWriter inner(brief);
      answer::write_brief(inner, d.head, call.engine.texts);
      out.raw(brief).end_object();
    }
    out.end_array().end_object();
    return json_response(200, std::move(text));
  });
}

}  // namespace

std::vector<Route> timeline_routes(const RecordType& type) {
  if (!type.has_timeline) return {};
  return {{http::Method::get, path_of(type, "/timeline"), Access::to(type, May::view),
           bind(type, get_timeline), "What happened with it, newest first"}};
}

}  // namespace dh::surround
