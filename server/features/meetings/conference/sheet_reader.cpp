#include "features/meetings/conference/sheet_reader.hpp"

#include <boost/json.hpp>

#include "base/text.hpp"
#include "base/zone.hpp"

namespace dh::conference {

namespace {

constexpr std::size_t most_rows = 1000;

std::string cell_text(const boost::json::value& v) {
  if (v.is_string()) return trim(std::string_view(v.as_string()));
  if (v.is_int64()) return std::to_string(v.as_int64());
  return "";
}

Result<Date> read_day(std::string_view text) {
  if (text.size() >= 8 && text.find('/') != std::string_view::npos) {
    const auto parts = split(text, '/');
    if (parts.size() != 3) return fail(Code::invalid, "date.not_understood");
    const auto two = [](const std::string& n) { return n.size() == 1 ? "0" + n : n; };
    return parse_date(parts[2] + "-" + two(parts[1]) + "-" + two(parts[0]));
  }
  return parse_date(text);
}

}  // namespace

std::span<const Column> attendance_columns() {
  static const std::vector<Column> all = {
      {"party", {"ben", "don vi", "to chuc", "doan", "doanh nghiep", "party", "organisation", "delegation"}},
      {"name", {"ten tren the", "ten", "name", "name on the badge"}},
      {"country", {"nuoc", "quoc gia", "country"}},
      {"head_of_delegation", {"truong doan", "head of delegation", "head"}},
      {"post", {"chuc vu", "post", "title"}},
      {"mode", {"hinh thuc", "hinh thuc du", "mode", "attends"}},
      {"zone", {"mui gio", "time zone", "zone"}},
      {"languages", {"ngon ngu", "tieng", "languages", "language"}},
      {"rank", {"thu bac", "thu bac le tan", "rank", "protocol rank"}},
      {"members", {"so nhom", "so nhom gap cung luc", "members", "groups"}},
      {"max_meetings", {"so cuoc toi da", "so cuoc gap toi da", "most meetings", "max meetings"}},
      {"arrives", {"den luc", "den", "arrives"}},
      {"leaves", {"ve luc", "ve", "leaves"}},
      {"day_from", {"gap tu", "gap tu gio", "meets from"}},
      {"day_to", {"gap den", "gap den gio", "meets until"}},
      {"note", {"ghi chu", "note"}},
  };
  return all;
}

std::span<const Column> wish_columns() {
  static const std::vector<Column> all = {
      {"from_party", {"ben muon gap", "tu", "from", "wishing party"}},
      {"to_party", {"ben duoc moi", "voi", "to", "with", "invited party"}},
      {"title", {"noi dung", "noi dung muon gap", "subject"}},
      {"priority", {"uu tien", "muc muon gap", "priority"}},
      {"day_part", {"buoi", "part of the day"}},
      {"reason", {"ly do", "reason"}},
  };
  return all;
}

Result<Sheet> read_sheet(const boost::json::array* rows, std::span<const Column> columns,
                         std::span<const std::string_view> needed) {
  if (rows == nullptr || rows->size() < 2) return fail_field("rows", "import.no_rows");
  if (rows->size() > most_rows + 1) return fail_field("rows", "import.too_many", {{"most", std::to_string(most_rows)}});
  Sheet out;
  std::vector<std::string> name_of_column;
  const auto* head = rows->front().if_array();
  if (head == nullptr) return fail_field("rows", "import.no_rows");
  for (const auto& cell : *head) {
    const std::string heading = fold(cell_text(cell));
    std::string name;
    for (const Column& c : columns)
      if (heading == c.name || std::find(c.headings.begin(), c.headings.end(), heading) != c.headings.end())
        name = std::string(c.name);
    if (name.empty() && !heading.empty()) out.unknown.push_back(cell_text(cell));
    if (!name.empty()) out.known.push_back(name);
    name_of_column.push_back(name);
  }
  for (std::string_view name : needed)
    if (std::find(out.known.begin(), out.known.end(), name) == out.known.end())
      return fail_field("rows", "import.no_column", {{"column", std::string(name)}});
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const auto* cells = (*rows)[i].if_array();
    auto& row = out.rows.emplace_back();
    for (std::size_t c = 0; cells != nullptr && c < cells->size() && c < name_of_column.size(); ++c)
      if (!name_of_column[c].empty())
        if (const std::string text = cell_text((*cells)[c]); !text.empty()) row[name_of_column[c]] = text;
  }
  return out;
}

Result<Instant> read_local_time(std::string_view text, Date day, std::string_view zone) {
  const auto space = text.rfind(' ');
  const std::string_view hour = space == std::string_view::npos ? text : text.substr(space + 1);
  if (space != std::string_view::npos) day = TRY(read_day(trim(text.substr(0, space))));
  const std::string padded = hour.size() == 4 ? "0" + std::string(hour) : std::string(hour);
  const auto minute = minute_of_day(padded);
  if (!minute) return fail(Code::invalid, "instant.not_understood");
  const Instant as_utc = Instant(std::chrono::sys_days(day)) + std::chrono::minutes(*minute);
  return as_utc - std::chrono::minutes(zone_offset_minutes(zone, as_utc));
}

std::string code_of(const Reference& reference, std::string_view list, std::string_view text) {
  const auto* entries = reference.list(list);
  if (entries == nullptr) return "";
  const std::string wanted = fold(text);
  for (const Entry& e : *entries)
    if (fold(e.code) == wanted || fold(e.label) == wanted || fold(e.label_en) == wanted) return e.code;
  return "";
}

}  // namespace dh::conference
