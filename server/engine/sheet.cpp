#include "engine/sheet.hpp"

#include <cmath>

namespace dh::sheet {

namespace {

Cell text(std::string s) { return {Cell::Kind::text, std::move(s), 0}; }
/// Numbers that a spreadsheet would round stay text.
Cell number(std::string s) {
  const double n = std::strtod(s.c_str(), nullptr);
  if (std::abs(n) >= 1e15) return text(std::move(s));
  return {Cell::Kind::number, std::move(s), n};
}
Cell date(std::string iso) {
  if (iso.empty()) return text("");
  return {Cell::Kind::date, std::move(iso), 0};
}

/// "2026-11-23 14:30" in Việt Nam.
std::string minute(std::int64_t ms) {
  const Instant at = from_ms(ms);
  const Date day = vietnam_date(at);
  const auto minutes =
      std::chrono::duration_cast<std::chrono::minutes>(at - start_of_vietnam_day(day)).count();
  char clock[24];
  std::snprintf(clock, sizeof clock, " %02d:%02d", static_cast<int>(minutes / 60),
                static_cast<int>(minutes % 60));
  return to_text(day) + clock;
}

Cell head_cell(const Engine& engine, const Record& r, std::string_view name, Tongue tongue,
               const Titles& titles) {
  const Head& h = r.head;
  if (name == "code") return text(h.code);
  if (name == "title") return text(h.title);
  if (name == "due_on") return date(h.due_on);
  if (name == "changed_at") return text(minute(h.changed_at));
  if (name == "owner") {
    const auto at = titles.known.find(h.owner);
    return text(h.owner == 0               ? ""
                : at == titles.known.end() ? engine.texts.say(tongue, "ref.hidden")
                                           : at->second.title);
  }
  const auto* province = engine.reference.find("provinces", h.province);
  if (province == nullptr) return text(h.province);
  return text(tongue == Tongue::vi ? province->label : province->label_en);
}

Cell field_cell(const Engine& engine, const Column& c, const dh::Cell* cells, Tongue tongue,
                const Titles& titles) {
  const Field& f = *c.field;
  if (db::is_null(*cells)) return text("");
  if (!f.multiple) {
    switch (f.kind) {
      case KindName::number: return number(db::as_text(*cells));
      case KindName::decimal: return number(to_text(Decimal{db::as_int(*cells)}));
      case KindName::money:
        if (c.currency) return text(db::as_text(cells[1]));
        return number(amount_text({db::as_int(cells[0]), db::as_text(cells[1])}));
      case KindName::date: return date(db::as_text(*cells));
      case KindName::instant: return text(minute(db::as_int(*cells)));
      default: break;
    }
  }
  return text(show_value(f, cells, tongue, engine.reference, engine.texts, titles));
}

}  // namespace

std::vector<Column> columns_of(const Engine& engine, const RecordType& type, const list::Page& page,
                               Tongue tongue) {
  const Texts& texts = engine.texts;
  std::vector<Column> out;
  const auto add_head = [&](std::string_view name) {
    out.push_back({texts.say(tongue, "column." + std::string(name)), nullptr, name, 0, false});
  };
  const auto label = [&](const Field& f) {
    return tongue == Tongue::vi
               ? std::string(f.label)
               : texts.english(std::string(type.name) + "." + std::string(f.name), f.label);
  };
  add_head("code");
  if (const Field* title = type.find(type.title))
    out.push_back({label(*title), nullptr, "title", 0, false});
  std::size_t at = 0;
  for (const Field* f : page.fields) {
    const std::size_t first = at;
    at += f->cells();
    if (f->name == type.title) continue;
    out.push_back({label(*f), f, "", first, false});
    if (f->cells() == 2)
      out.push_back(
          {label(*f) + " (" + texts.say(tongue, "column.currency") + ")", f, "", first, true});
  }
  for (const std::string_view name : {"owner", "province", "due_on", "changed_at"})
    if (type.find(name) == nullptr) add_head(name);
  return out;
}

std::vector<Cell> cells_of(const Engine& engine, const Record& r,
                           const std::vector<Column>& columns, Tongue tongue,
                           const Titles& titles) {
  std::vector<Cell> out;
  for (const Column& c : columns)
    out.push_back(c.field == nullptr ? head_cell(engine, r, c.head, tongue, titles)
                                     : field_cell(engine, c, &r.cells[c.first], tongue, titles));
  return out;
}

Result<Titles> titles_for(db::Connection& db, const User& user, const list::Page& page) {
  std::vector<std::int64_t> ids;
  for (const Record& r : page.items) {
    ids.push_back(r.head.owner);
    std::size_t at = 0;
    for (const Field* f : page.fields) {
      collect_refs(*f, &r.cells[at], ids);
      at += f->cells();
    }
  }
  return titles_of(db, user, std::move(ids));
}

}  // namespace dh::sheet
