#include "features/intake/table_reader.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "features/intake/passage.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh::intake {

namespace {

using boost::json::object;

void fault(RowRead& out, int column, std::string_view field, std::string key, Args args = {}) {
  out.faults.push_back({column, {std::string(field), std::move(key), std::move(args)}});
}

/// "Nhật Bản, Hàn Quốc và Lào" in its parts.
std::vector<std::string> parts_of(const std::string& text, std::string_view marks) {
  std::vector<std::string> out{""};
  for (const char c : text) {
    if (marks.find(c) == std::string_view::npos) out.back() += c;
    else out.emplace_back();
  }
  for (std::string& part : out) part = trim(part);
  std::erase(out, "");
  return out;
}

/// A day as a cell of Excel holds it (days since 30/12/1899), in ISO form or as people write it; nothing else in it.
std::optional<Date> day_of(const std::string& text) {
  if (const auto iso = parse_date(text.substr(0, 10)); iso && (text.size() == 10 || text[10] == 'T' || text[10] == ' '))
    return *iso;
  const std::string whole = text.substr(0, text.find('.'));
  if (whole.size() == 5 && text.find_first_not_of("0123456789.") == std::string::npos &&
      std::count(text.begin(), text.end(), '.') <= 1)
    return add_days(Date{std::chrono::year{1899}, std::chrono::December, std::chrono::day{30}},
                    std::atoi(whole.c_str()));
  const Text units = Text::fromUTF8(text);
  const auto day = first_day(units, {0, units.length()});
  if (!day) return {};
  const std::string before = fold(utf8(units, {0, day->second.from}));
  const bool said_only = before.empty() || trim(before) == "ngay";
  return said_only && day->second.to == units.length() ? std::optional(day->first) : std::nullopt;
}

std::optional<bool> yes_or_no(const std::string& text) {
  const std::string said = heading_key(text);
  for (const char* yes : {"co", "x", "yes", "1", "true", "trong ke hoach", "trong chuong trinh", "dung"})
    if (said == yes) return true;
  for (const char* no : {"khong", "no", "0", "false", "ngoai ke hoach", "ngoai chuong trinh", "phat sinh", "dot xuat"})
    if (said == no) return false;
  return {};
}

std::int64_t leading_number(const std::string& text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 7 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const std::string rest = heading_key(text.substr(digits));
  const bool counted = rest.empty() || rest == "nguoi" || rest == "khach" || rest == "dai bieu" || rest == "0";
  return digits > 0 && counted ? std::atoll(text.substr(0, digits).c_str()) : -1;
}

}  // namespace

RowReader::RowReader(const Engine& engine, db::Connection& db, const RecordType& type,
                     std::vector<std::string> columns, object otherwise, std::map<int, std::string> programmes)
    : engine_(engine), db_(db), type_(type), targets_(targets_of(type)), columns_(std::move(columns)),
      otherwise_(std::move(otherwise)), programmes_(std::move(programmes)),
      names_(names_to_find(engine.reference)) {
  for (const Name& name : names_)
    if (name.list == "countries") countries_.emplace(heading_key(name.name), name.code);
}

bool RowReader::is_empty(const std::vector<std::string>& cells) const {
  int filled = 0;
  for (std::size_t c = 0; c < cells.size() && c < columns_.size(); ++c)
    filled += !columns_[c].empty() && !cells[c].empty();
  return filled < 2;
}

std::string RowReader::cell(const std::vector<std::string>& cells, std::string_view target, int* column) const {
  for (std::size_t c = 0; c < cells.size() && c < columns_.size(); ++c)
    if (columns_[c] == target) {
      if (column != nullptr) *column = static_cast<int>(c);
      return cells[c];
    }
  return "";
}

int RowReader::column_of(std::string_view path) const {
  const std::string_view field = path.substr(0, path.find_first_of("[."));
  int reading = -1;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const Target* target = find_target(targets_, columns_[c]);
    if (target == nullptr) continue;
    if (!target->reading && target->name == field) return static_cast<int>(c);
    const bool last_day = target->name == "days" && (field == "returns_on" || field == "leaves_on");
    if (target->reading && reading < 0 && (target->field->name == field || last_day)) reading = static_cast<int>(c);
  }
  return reading;
}

Result<RowRead> RowReader::read(const std::vector<std::string>& cells) const {
  RowRead out;
  for (std::size_t c = 0; c < cells.size() && c < columns_.size(); ++c) {
    const Target* target = find_target(targets_, columns_[c]);
    if (target != nullptr && !cells[c].empty()) TRY_VOID(put(*target, static_cast<int>(c), cells[c], out));
  }
  put_people(cells, out);
  put_programme(cells, out);
  // One country, and its days are those of the trip.
  if (auto* stops = out.values.if_contains("stops"); stops != nullptr && stops->as_array().size() == 1)
    for (const auto& [from, to] : {std::pair("departs_on", "arrives"), std::pair("returns_on", "leaves")})
      if (const auto* day = out.values.if_contains(from)) stops->as_array()[0].as_object()[to] = *day;
  for (const auto& [name, value] : otherwise_)
    if (!out.values.contains(name)) out.values[name] = value;
  return out;
}

Result<void> RowReader::put(const Target& target, int column, const std::string& text, RowRead& out) const {
  if (!target.reading && target.field->kind == KindName::ref)
    return put_organisations(*target.field, column, text, out);
  if (!target.reading) put_field(*target.field, column, text, out);
  else if (target.name == "days") put_days(column, text, out);
  else if (target.name == "countries") put_countries(column, text, out);
  return {};
}

void RowReader::put_field(const Field& field, int column, const std::string& text, RowRead& out) const {
  auto& values = out.values;
  const std::string name(field.name);
  if (field.kind == KindName::date) {
    if (const auto day = day_of(text)) values[name] = to_text(*day);
    else fault(out, column, name, "date.not_understood");
  } else if (field.kind == KindName::number) {
    if (const std::int64_t n = leading_number(text); n >= 0) values[name] = n;
    else fault(out, column, name, "field.want_number");
  } else if (field.kind == KindName::boolean) {
    if (const auto said = yes_or_no(text)) values[name] = *said;
    else fault(out, column, name, "field.want_yes_no");
  } else if (field.kind == KindName::choice) {
    std::string labels;
    for (const Choice& c : field.choices()) labels += (labels.empty() ? "" : ", ") + std::string(c.label);
    if (const std::string choice = choice_of(field, text); !choice.empty()) values[name] = choice;
    else fault(out, column, name, "import.no_choice", {{"text", text}, {"choices", labels}});
  } else if (field.kind == KindName::code && field.list == "countries") {
    if (const std::string code = country_of(text); !code.empty()) values[name] = code;
    else fault(out, column, name, "import.no_country", {{"name", text}});
  } else if (field.kind == KindName::code) {
    const auto* entries = engine_.reference.list(field.list);
    for (const Entry& e : *entries)
      if (const std::string key = heading_key(text);
          heading_key(e.label) == key || heading_key(e.label_en) == key || e.code == text)
        values[name] = e.code;
    if (!values.contains(name)) fault(out, column, name, "field.unknown_code", {{"code", text}});
  } else {
    values[name] = field.kind == KindName::long_text ? text : in_one_line(text);
  }
}

/// By any name of the list; "CHLB Đức" and "nước Lào" by the name without the form of state.
std::string RowReader::country_of(std::string_view text) const {
  const std::string key = heading_key(text);
  if (const auto at = countries_.find(key); at != countries_.end()) return at->second;
  for (const char* form :
       {"cong hoa lien bang ", "cong hoa ", "chlb ", "chdcnd ", "vuong quoc ", "lien bang ", "nuoc "})
    if (key.starts_with(form))
      if (const auto at = countries_.find(key.substr(std::string_view(form).size())); at != countries_.end())
        return at->second;
  return "";
}

/// By its name or label, by the only label that holds the words, or by a word of intake_words.csv.
std::string RowReader::choice_of(const Field& field, std::string_view text) const {
  const std::string wanted = heading_key(text);
  std::string only;
  int holding = 0;
  for (const Choice& c : field.choices()) {
    const std::string key = std::string(field.enum_name) + "." + std::string(c.name);
    const std::string label = heading_key(c.label), english = heading_key(engine_.texts.english(key, c.label));
    if (text == c.name || wanted == label || wanted == english) return std::string(c.name);
    if (!wanted.empty() && (" " + label + " ").find(" " + wanted + " ") != std::string::npos) {
      ++holding;
      only = c.name;
    }
  }
  if (holding == 1) return only;
  for (const Name& name : names_)
    if (name.list == field.name && (" " + wanted + " ").find(" " + heading_key(name.name) + " ") != std::string::npos)
      return name.code;
  return "";
}

void RowReader::put_days(int column, const std::string& text, RowRead& out) const {
  const bool going = &type_ == &outbound_delegation;
  const char* first = going ? "departs_on" : "arrives_on";
  const char* last = going ? "returns_on" : "leaves_on";
  if (const auto day = day_of(text)) {
    out.values[first] = out.values[last] = to_text(*day);
    return;
  }
  std::vector<Found> found;
  for (const std::string& words : {text, "từ " + text}) {
    if (found.empty()) read_days(Text::fromUTF8(words), std::nullopt, found);
    std::erase_if(found, [](const Found& f) { return f.kind != Kind::stay; });
  }
  if (found.size() != 1) return fault(out, column, first, "import.no_days", {{"text", text}});
  out.values[first] = found[0].value;
  out.values[last] = found[0].last;
}

void RowReader::put_countries(int column, const std::string& text, RowRead& out) const {
  boost::json::array stops;
  if (const std::string whole = country_of(text); !whole.empty()) {
    stops.push_back(object{{"country", whole}});
  } else {
    std::string flat = text;
    for (auto at = flat.find(" và "); at != std::string::npos; at = flat.find(" và ")) flat.replace(at, 5, ",");
    for (const std::string& part : parts_of(flat, ",;\n/+")) {
      // "Seoul (Hàn Quốc)": the place before the country.
      const auto open = part.find('('), close = part.find(')');
      const bool placed = open != std::string::npos && close != std::string::npos && open < close;
      const std::string place = placed ? trim(part.substr(0, open)) : "";
      const std::string country = placed ? part.substr(open + 1, close - open - 1) : part;
      if (const std::string code = country_of(country); !code.empty()) {
        stops.push_back(object{{"country", code}});
        if (!place.empty()) stops.back().as_object()["place"] = place;
      } else {
        fault(out, column, "stops", "import.no_country", {{"name", country}});
      }
    }
  }
  if (!stops.empty()) out.values["stops"] = std::move(stops);
}

/// "Nguyễn Văn Mẫu, Giám đốc Sở mẫu" or a list of such, one a line or between semicolons.
void RowReader::put_people(const std::vector<std::string>& cells, RowRead& out) const {
  const bool going = &type_ == &outbound_delegation;
  boost::json::array people;
  const auto add = [&](std::string text, const char* role, const std::string& post) {
    while (!text.empty() && (std::string_view("0123456789.-+) ").find(text[0]) != std::string_view::npos))
      text.erase(0, 1);
    const auto comma = text.find_first_of(",(");
    std::string said = comma == std::string::npos ? "" : trim(text.substr(comma + 1));
    if (!said.empty() && said.back() == ')') said.pop_back();
    object person{{"name", trim(text.substr(0, comma))}, {"post", post.empty() ? said : post}};
    for (const char* form : {"Ông ", "Bà ", "Đồng chí ", "Ngài ", "Mr. ", "Ms. ", "Mr ", "Ms "})
      if (const std::string name(person["name"].as_string()); name.starts_with(form)) {
        person["address_form"] = trim(form);
        person["name"] = trim(name.substr(std::string_view(form).size()));
      }
    if (going) person["role"] = role;
    if (!person["name"].as_string().empty()) people.push_back(std::move(person));
  };
  if (const std::string leader = cell(cells, "leader"); !leader.empty())
    add(leader, "leader", cell(cells, "leader_post"));
  for (const std::string& one : parts_of(cell(cells, "people"), ";\n")) add(one, "member", "");
  if (!people.empty()) out.values[going ? "members" : "guests"] = std::move(people);
}

Result<void> RowReader::put_organisations(const Field& field, int column, const std::string& text, RowRead& out) const {
  boost::json::array ids;
  for (const std::string& part : parts_of(text, field.multiple ? ";\n" : "")) {
    const auto rows = TRY(db_.query("select id from head where type = 'organisation' and archived = 0 and "
                                    "(title_key = $1 or code = $2) order by id limit 2", {sort_key(part), part}));
    if (rows.size() == 1) ids.emplace_back(id_text("org", db::as_int(rows.at(0, 0))));
    else fault(out, column, field.name, rows.size() == 0 ? "import.no_body" : "import.party_twice", {{"name", part}});
  }
  if (ids.empty()) return {};
  if (field.multiple) out.values[std::string(field.name)] = std::move(ids);
  else out.values[std::string(field.name)] = ids[0];
  return {};
}

/// "Trong kế hoạch: có" names the approved programme of the year in which the delegation sets out.
void RowReader::put_programme(const std::vector<std::string>& cells, RowRead& out) const {
  int column = -1;
  const std::string text = cell(cells, "in_plan", &column);
  if (text.empty()) return;
  const auto said = yes_or_no(text);
  if (!said) return fault(out, column, "annual_programme", "field.want_yes_no");
  if (!*said) return;
  const auto* day = out.values.if_contains(&type_ == &outbound_delegation ? "departs_on" : "arrives_on");
  const int year = day == nullptr ? 0 : std::atoi(day->as_string().c_str());
  const auto programme = programmes_.find(year);
  if (programme != programmes_.end()) out.values["annual_programme"] = programme->second;
  else
    fault(out, column, "annual_programme", "import.no_programme",
          {{"year", year == 0 ? "–" : std::to_string(year)}});
}

}  // namespace dh::intake
