#include "engine/value.hpp"

#include <boost/json.hpp>
#include <limits>

#include "base/text.hpp"
#include "engine/record_type.hpp"

namespace dh {

namespace {

using boost::json::value;

void fault(Reading& r, const std::string& path, std::string key, Args args = {}) {
  r.errors.push_back({path, std::move(key), std::move(args)});
}

bool read_text(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_string()) { fault(r, path, "field.want_text"); return false; }
  std::string text = f.kind == KindName::long_text ? std::string(v.as_string())
                                                   : trim(std::string_view(v.as_string()));
  if (length(text) > f.max_length) {
    fault(r, path, "field.too_long", {{"most", std::to_string(f.max_length)},
                                      {"now", std::to_string(length(text))}});
    return false;
  }
  for (unsigned char c : text)
    if (c < 0x20 && (f.kind != KindName::long_text || (c != '\n' && c != '\t' && c != '\r'))) {
      fault(r, path, "field.control_character");
      return false;
    }
  if (std::string mark = secret_mark(text); !mark.empty()) {
    fault(r, path, "secret.text_refused");
    return false;
  }
  if (text.empty()) *out = std::monostate{}; else *out = std::move(text);
  return true;
}

void read_number(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  std::int64_t n = 0;
  if (v.is_int64()) n = v.as_int64();
  else { fault(r, path, "field.want_number"); return; }
  if (n < f.least || n > f.most) {
    fault(r, path, "field.out_of_range",
          {{"least", std::to_string(f.least)}, {"most", std::to_string(f.most)}});
    return;
  }
  *out = n;
}

void read_decimal(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  std::string text;
  if (v.is_string()) text = std::string(v.as_string());
  else if (v.is_int64()) text = std::to_string(v.as_int64());
  else { fault(r, path, "field.want_decimal"); return; }
  auto d = parse_decimal(text);
  if (!d) { fault(r, path, d.error().key, d.error().args); return; }
  if ((f.least != INT64_MIN && d->units < f.least * 10000) ||
      (f.most != INT64_MAX && d->units > f.most * 10000)) {
    fault(r, path, "field.out_of_range",
          {{"least", std::to_string(f.least)}, {"most", std::to_string(f.most)}});
    return;
  }
  *out = d->units;
}

void read_money(const Field&, const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_object()) { fault(r, path, "field.want_money"); return; }
  const auto& o = v.as_object();
  const value* amount = o.if_contains("amount");
  const value* currency = o.if_contains("currency");
  for (const auto& member : o)
    if (member.key() != "amount" && member.key() != "currency")
      fault(r, path + "." + std::string(member.key()), "field.unknown");
  if (amount == nullptr || currency == nullptr || !amount->is_string() || !currency->is_string()) {
    fault(r, path, "field.want_money");
    return;
  }
  auto money = parse_money(std::string_view(amount->as_string()),
                           std::string_view(currency->as_string()));
  if (!money) { fault(r, path, money.error().key, money.error().args); return; }
  if (money->minor < 0) { fault(r, path, "money.negative"); return; }
  out[0] = money->minor;
  out[1] = money->currency;
}

void read_code(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_string()) { fault(r, path, "field.want_text"); return; }
  std::string code(v.as_string());
  if (code.empty()) { *out = std::monostate{}; return; }
  if (r.reference.find(f.list, code) == nullptr) {
    fault(r, path, "field.unknown_code", {{"code", code}});
    return;
  }
  *out = std::move(code);
}

void read_choice(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_string()) { fault(r, path, "field.want_text"); return; }
  const std::string_view text(v.as_string());
  if (find_choice(f.choices(), text) == nullptr) {
    std::string known;
    for (const Choice& c : f.choices()) known += (known.empty() ? "" : ", ") + std::string(c.name);
    fault(r, path, "field.unknown_choice", {{"value", std::string(text)}, {"choices", known}});
    return;
  }
  *out = std::string(text);
}

void read_ref(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  // Answers carry {"id","title"}; sending such an object back is accepted.
  const value* v_id = &v;
  if (v.is_object()) {
    v_id = v.as_object().if_contains("id");
    if (v_id == nullptr) { fault(r, path, "field.want_ref"); return; }
  }
  if (!v_id->is_string()) { fault(r, path, "field.want_ref"); return; }
  const std::string text(v_id->as_string());
  if (text.empty()) { *out = std::monostate{}; return; }
  const RecordType* type = find_type_by_prefix(id_prefix(text));
  const bool right_type = type != nullptr && (f.kind == KindName::party
                              ? type->name == "organisation" || type->name == "partner"
                              : type->name == f.target);
  const auto id = right_type ? parse_id(type->prefix, text) : std::nullopt;
  if (!id) { fault(r, path, "field.broken_reference", {{"id", text}}); return; }
  *out = *id;
  r.pointers.push_back({path, *id, type});
}

void read_date(const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_string()) { fault(r, path, "field.want_date"); return; }
  if (v.as_string().empty()) { *out = std::monostate{}; return; }
  auto date = parse_date(std::string_view(v.as_string()));
  if (!date) { fault(r, path, date.error().key, date.error().args); return; }
  *out = to_text(*date);
}

void read_instant(const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_string()) { fault(r, path, "field.want_date"); return; }
  if (v.as_string().empty()) { *out = std::monostate{}; return; }
  auto instant = parse_instant(std::string_view(v.as_string()));
  if (!instant) { fault(r, path, instant.error().key, instant.error().args); return; }
  *out = to_ms(*instant);
}

void read_single(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  switch (f.kind) {
    case KindName::text:
    case KindName::long_text: read_text(f, v, out, path, r); return;
    case KindName::number: read_number(f, v, out, path, r); return;
    case KindName::decimal: read_decimal(f, v, out, path, r); return;
    case KindName::money: read_money(f, v, out, path, r); return;
    case KindName::date: read_date(v, out, path, r); return;
    case KindName::instant: read_instant(v, out, path, r); return;
    case KindName::boolean:
      if (!v.is_bool()) { fault(r, path, "field.want_yes_no"); return; }
      *out = std::int64_t{v.as_bool()};
      return;
    case KindName::choice: read_choice(f, v, out, path, r); return;
    case KindName::code: read_code(f, v, out, path, r); return;
    case KindName::ref:
    case KindName::party: read_ref(f, v, out, path, r); return;
    case KindName::rows: return;
  }
}

void read_rows(const Field& f, const value& v, Cell* out, const std::string& path, Reading& r) {
  if (!v.is_array()) { fault(r, path, "field.want_list"); return; }
  if (v.as_array().size() > 2000) { fault(r, path, "field.too_many_rows", {{"most", "2000"}}); return; }
  const auto columns = f.columns();
  std::string text;
  JsonWriter json(text);
  json.begin_array();
  std::size_t n = 0;
  for (const value& row : v.as_array()) {
    const std::string at = path + "[" + std::to_string(n++) + "]";
    if (!row.is_object()) { fault(r, at, "field.want_row"); continue; }
    for (const auto& member : row.as_object()) {
      bool known = false;
      for (const Field& c : columns) known = known || c.name == std::string_view(member.key());
      if (!known) fault(r, at + "." + std::string(member.key()), "field.unknown");
    }
    json.begin_object();
    for (const Field& c : columns) {
      Cell cells[2];
      const value* item = row.as_object().if_contains(c.name);
      const std::string item_path = at + "." + std::string(c.name);
      if (item != nullptr) read_value(c, *item, cells, item_path, r);
      if (c.required && db::is_null(cells[0])) {
        if (item == nullptr || item->is_null()) fault(r, item_path, "field.missing", {{"field", std::string(c.label)}});
      }
      json.key(c.name);
      write_stored(c, cells, json);
    }
    json.end_object();
  }
  json.end_array();
  if (n == 0) *out = std::monostate{}; else *out = std::move(text);
}

}  // namespace

void read_value(const Field& field, const value& json, Cell* out, const std::string& path,
                Reading& reading) {
  for (std::size_t i = 0; i < field.cells(); ++i) out[i] = std::monostate{};
  if (json.is_null()) return;
  if (field.kind == KindName::rows) return read_rows(field, json, out, path, reading);
  if (!field.multiple) return read_single(field, json, out, path, reading);
  if (!json.is_array()) { fault(reading, path, "field.want_list"); return; }
  if (json.as_array().size() > 500) {
    fault(reading, path, "field.too_many_rows", {{"most", "500"}});
    return;
  }
  std::vector<std::string> items;
  std::size_t n = 0;
  for (const value& item : json.as_array()) {
    Cell cell;
    read_single(field, item, &cell, path + "[" + std::to_string(n++) + "]", reading);
    if (db::is_null(cell)) continue;
    std::string text = detail::cell_to_item(field, cell);
    if (std::find(items.begin(), items.end(), text) == items.end()) items.push_back(std::move(text));
  }
  if (!items.empty()) *out = list_to_json(items);
}

namespace {

/// Calls `each` with every single cell of a value, whatever its nesting.
template <class Each>
void for_each_single(const Field& f, const Cell* cells, Each each) {
  if (db::is_null(*cells)) return;
  if (f.kind == KindName::rows) {
    auto parsed = parse_json(std::get<std::string>(*cells));
    if (!parsed || !parsed->is_array()) return;
    for (const value& row : parsed->as_array())
      for (const Field& c : f.columns()) {
        Cell inner[2];
        if (const value* v = row.as_object().if_contains(c.name)) read_stored(c, *v, inner);
        for_each_single(c, inner, each);
      }
  } else if (f.multiple) {
    for (const std::string& item : list_from_json(*cells)) {
      const Cell cell = detail::item_to_cell(f, item);
      each(f, &cell);
    }
  } else {
    each(f, cells);
  }
}

void write_single(const Field& f, const Cell* cells, JsonWriter& out, const Titles& titles) {
  if (db::is_null(*cells)) { out.null(); return; }
  switch (f.kind) {
    case KindName::number: out.value(db::as_int(*cells)); return;
    case KindName::boolean: out.value(db::as_int(*cells) != 0); return;
    case KindName::money:
    case KindName::decimal:
    case KindName::instant: write_stored(f, cells, out); return;
    case KindName::ref:
    case KindName::party: {
      const auto at = titles.known.find(db::as_int(*cells));
      out.begin_object();
      if (at == titles.known.end()) {
        out.field("hidden", true);
      } else {
        out.field("id", id_text(at->second.type->prefix, at->first));
        out.field("type", at->second.type->name);
        out.field("title", at->second.title);
      }
      out.end_object();
      return;
    }
    default: out.value(std::string_view(std::get<std::string>(*cells))); return;
  }
}

}  // namespace

void collect_refs(const Field& field, const Cell* cells, std::vector<std::int64_t>& out) {
  if (field.kind != KindName::ref && field.kind != KindName::party && field.kind != KindName::rows) return;
  for_each_single(field, cells, [&](const Field& f, const Cell* c) {
    if ((f.kind == KindName::ref || f.kind == KindName::party) && db::as_int(*c) != 0)
      out.push_back(db::as_int(*c));
  });
}

std::vector<std::string> collect_tags(const Field& field, const Cell* cells) {
  if (field.multiple && (field.kind == KindName::code || field.kind == KindName::choice ||
                         field.kind == KindName::text))
    return list_from_json(*cells);
  return {};
}

void write_value(const Field& field, const Cell* cells, JsonWriter& out, const Titles& titles) {
  if (field.kind == KindName::rows) {
    out.begin_array();
    if (!db::is_null(*cells)) {
      auto parsed = parse_json(std::get<std::string>(*cells));
      if (parsed && parsed->is_array())
        for (const value& row : parsed->as_array()) {
          out.begin_object();
          for (const Field& c : field.columns()) {
            Cell inner[2];
            if (const value* v = row.as_object().if_contains(c.name)) read_stored(c, *v, inner);
            out.key(c.name);
            write_value(c, inner, out, titles);
          }
          out.end_object();
        }
    }
    out.end_array();
    return;
  }
  if (!field.multiple) return write_single(field, cells, out, titles);
  out.begin_array();
  for (const std::string& item : list_from_json(*cells)) {
    const Cell cell = detail::item_to_cell(field, item);
    write_single(field, &cell, out, titles);
  }
  out.end_array();
}

namespace {

std::string show_single(const Field& f, const Cell* cells, Tongue tongue, const Reference& reference,
                        const Texts& texts, const Titles& titles) {
  const bool vi = tongue == Tongue::vi;
  switch (f.kind) {
    case KindName::date: {
      auto d = parse_date(db::as_text(*cells));
      return d && vi ? to_vietnamese(*d) : db::as_text(*cells);
    }
    case KindName::number:
      // A year is a name, not an amount: its digits are not grouped.
      return vi && f.name != "year" ? grouped(db::as_text(*cells), '.', ',') : db::as_text(*cells);
    case KindName::decimal: {
      const std::string text = to_text(Decimal{db::as_int(*cells)});
      return vi ? grouped(text, '.', ',') : text;
    }
    case KindName::money: {
      const Money m{db::as_int(cells[0]), db::as_text(cells[1])};
      return vi ? to_vietnamese(m) : m.currency + " " + amount_text(m);
    }
    case KindName::instant: return to_text(from_ms(db::as_int(*cells)));
    case KindName::boolean: return texts.say(tongue, db::as_int(*cells) != 0 ? "word.yes" : "word.no");
    case KindName::choice: {
      const Choice* c = find_choice(f.choices(), db::as_text(*cells));
      if (c == nullptr) return db::as_text(*cells);
      if (vi) return std::string(c->label);
      return texts.english(std::string(f.enum_name) + "." + std::string(c->name), c->label);
    }
    case KindName::code: {
      const Entry* e = reference.find(f.list, db::as_text(*cells));
      return e == nullptr ? db::as_text(*cells) : vi ? e->label : e->label_en;
    }
    case KindName::ref:
    case KindName::party: {
      const auto at = titles.known.find(db::as_int(*cells));
      return at == titles.known.end() ? texts.say(tongue, "ref.hidden") : at->second.title;
    }
    default: return db::as_text(*cells);
  }
}

}  // namespace

std::string show_value(const Field& field, const Cell* cells, Tongue tongue, const Reference& reference,
                       const Texts& texts, const Titles& titles) {
  std::string out;
  for_each_single(field, cells, [&](const Field& f, const Cell* c) {
    if (db::is_null(*c)) return;
    if (!out.empty()) out += "; ";
    out += show_single(f, c, tongue, reference, texts, titles);
  });
  return out;
}

void add_search_text(const Field& field, const Cell* cells, const Reference& reference,
                     std::string& out) {
  for_each_single(field, cells, [&](const Field& f, const Cell* c) {
    std::string text;
    if (f.kind == KindName::code) {
      if (const Entry* e = reference.find(f.list, db::as_text(*c))) text = e->label + " " + e->label_en;
    } else if (f.kind == KindName::choice) {
      if (const Choice* chosen = find_choice(f.choices(), db::as_text(*c))) text = chosen->label;
    } else if (f.kind == KindName::text || f.kind == KindName::long_text) {
      text = db::as_text(*c);
    }
    if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
  });
}

}  // namespace dh
