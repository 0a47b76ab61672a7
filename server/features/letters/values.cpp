#include "features/letters/values.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "engine/rows.hpp"
#include "records/organisation/organisation.hpp"
#include "service/document/form.hpp"

namespace dh::letters {

namespace {

/// Shows cells of a record in one tongue.
struct Shown {
  const Engine& engine;
  const Titles& titles;
  Tongue tongue;
  std::string text(const Field& f, const Cell* cells) const {
    return show_value(f, cells, tongue, engine.reference, engine.texts, titles);
  }
};

std::string two(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// Days as people say them, and the hour in Việt Nam: starts, starts_day, starts_time.
void put(Row& row, const Shown& shown, const Field& f, const Cell* cells) {
  const std::string name(f.name);
  if (f.kind == KindName::boolean) {
    const bool yes = db::as_int(*cells) != 0;
    row[name] = !yes ? "" : shown.tongue == Tongue::vi ? "có" : "yes";
    return;
  }
  row[name] = shown.text(f, cells);
  if (f.kind != KindName::instant) return;
  row[name + "_day"] = row[name + "_time"] = "";
  if (db::is_null(*cells)) return;
  const Instant at = from_ms(db::as_int(*cells));
  const Date day = vietnam_date(at);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - start_of_vietnam_day(day)).count();
  row[name + "_day"] = to_vietnamese(day);
  row[name + "_time"] = two(static_cast<unsigned>(minutes / 60)) + ":" + two(static_cast<unsigned>(minutes % 60));
}

std::vector<Row> rows_of(const Field& f, const Cell& cell, const Shown& shown) {
  std::vector<Row> out;
  const auto stored = parse_json(db::as_text(cell).empty() ? "[]" : db::as_text(cell));
  if (!stored || !stored->is_array()) return out;
  for (const auto& item : stored->as_array()) {
    Row row{{"stt", std::to_string(out.size() + 1)}};
    for (const Field& column : f.columns()) {
      std::vector<Cell> cells(column.cells());
      if (const auto* value = item.as_object().if_contains(column.name)) read_stored(column, *value, cells.data());
      put(row, shown, column, cells.data());
    }
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<Row> items_of(const Field& f, const Cell& cell, const Shown& shown) {
  std::vector<Row> out;
  Field one = f;
  one.multiple = false;
  for (const std::string& item : list_from_json(cell)) {
    const Cell value = detail::item_to_cell(one, item);
    out.push_back({{"stt", std::to_string(out.size() + 1)}, {"name", shown.text(one, &value)}});
  }
  return out;
}

/// "Tỉnh Cao Bằng" → "tỉnh Cao Bằng", behind "Ủy ban nhân dân".
std::string within_a_sentence(std::string name) {
  if (name.starts_with("Tỉnh ")) name[0] = 't';
  else if (name.starts_with("Thành phố ")) name[0] = 't';
  return name;
}

Result<std::string> title_of(db::Connection& db, std::int64_t id) {
  const auto rows = TRY(db.query("select title from head where id = $1", {id}));
  return rows.empty() ? std::string() : db::as_text(rows.at(0, 0));
}

/// The office of the user, which writes the letter.
Result<void> add_office(const Engine& engine, db::Connection& db, const User& user, Tongue tongue, Row& texts) {
  const auto rows = TRY(db.query("select name, name_en, kind, parent from organisations where id = $1",
                                 {user.organisation}));
  std::string name = user.organisation_name, english, kind;
  std::int64_t parent = 0;
  if (!rows.empty()) {
    name = db::as_text(rows.at(0, 0));
    english = db::as_text(rows.at(0, 1));
    kind = db::as_text(rows.at(0, 2));
    parent = db::as_int(rows.at(0, 3));
  }
  texts["office"] = name;
  texts["office_en"] = english.empty() ? name : english;
  texts["superior"] = parent == 0 ? "" : TRY(title_of(db, parent));
  texts["sign"] = sign_of_office(kind, name);
  texts["post"] = user.post;
  const ProvinceVersion* province = engine.reference.province(user.province);
  texts["place"] = province == nullptr ? "" : province->name;
  const Date today = engine.time.today();
  texts["today"] = tongue == Tongue::vi ? to_vietnamese(today) : to_text(today);
  texts["year"] = std::to_string(int(today.year()));
  return {};
}

}  // namespace

std::string sign_of_office(std::string_view kind, std::string_view name) {
  if (kind == to_name(OrganisationKind::foreign_affairs_department)) return "SNgV";
  if (kind == to_name(OrganisationKind::peoples_committee)) return "UBND";
  if (kind == to_name(OrganisationKind::peoples_committee_office)) return "VP";
  if (kind == to_name(OrganisationKind::party_committee)) return "TU";
  // The capital letters of the words: "Sở Công Thương" → "SCT".
  std::string out;
  for (const std::string& word : split(name, ' ')) {
    const std::string upper = document::printed(document::Component{.capitals = true}, word);
    std::size_t n = 1;
    while (n < upper.size() && (static_cast<unsigned char>(upper[n]) & 0xC0) == 0x80) ++n;
    if (!word.empty() && word.substr(0, n) == upper.substr(0, n)) out += upper.substr(0, n);
  }
  return out;
}

Result<Values> values_of(const Engine& engine, db::Connection& db, const User& user, const Record& record,
                         Tongue tongue) {
  std::vector<std::int64_t> ids;
  collect_refs(record, ids);
  const Titles titles = TRY(titles_of(db, user, ids));
  const Shown shown{engine, titles, tongue};
  Values out;
  for (const Field& f : record.type->fields) {
    const Cell* cells = &record.cells[record.type->first_cell(f)];
    if (f.kind == KindName::rows) out.lists[std::string(f.name)] = rows_of(f, *cells, shown);
    else put(out.texts, shown, f, cells);
    if (f.multiple) out.lists[std::string(f.name) + "_list"] = items_of(f, *cells, shown);
    if (f.kind == KindName::rows)
      out.texts[std::string(f.name) + "_count"] = std::to_string(out.lists[std::string(f.name)].size());
  }
  out.texts["code"] = record.head.code;
  const ProvinceVersion* province = engine.reference.province(record.head.province);
  out.texts["province"] = province == nullptr ? "" : tongue == Tongue::vi ? within_a_sentence(province->full_name)
                                                                         : province->name_en;
  TRY_VOID(add_office(engine, db, user, tongue, out.texts));
  return out;
}

}  // namespace dh::letters
