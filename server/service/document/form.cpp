#include "service/document/form.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <charconv>
#include <cstdlib>

#include "base/assets.hpp"
#include "base/csv.hpp"

namespace dh::document {

namespace {

constexpr std::string_view components_path = "data/law/document_form.csv";
constexpr std::string_view page_path = "data/law/document_page.csv";

double number(const std::string& text) { return text.empty() ? 0 : std::strtod(text.c_str(), nullptr); }
int half_points(const std::string& text) { return static_cast<int>(number(text) * 2 + 0.5); }

std::optional<Align> align_of(std::string_view name) {
  if (name == "left") return Align::left;
  if (name == "centre") return Align::centre;
  if (name == "right") return Align::right;
  if (name == "both") return Align::both;
  return {};
}

}  // namespace

Result<Form> Form::parse(std::string_view components, std::string_view page) {
  Form form;
  const Csv rows = TRY(parse_csv(components));
  const auto at = [&rows](const std::vector<std::string>& row, std::string_view column) -> const std::string& {
    return row[rows.column(column)];
  };
  for (const auto& row : rows.rows) {
    Component c;
    c.name = at(row, "component");
    c.cell = at(row, "cell");
    c.label = at(row, "label");
    c.text = at(row, "text");
    c.capitals = at(row, "letters") == "capitals";
    c.size_least = half_points(at(row, "size_least"));
    c.size_most = half_points(at(row, "size_most"));
    c.size = half_points(at(row, "size"));
    c.bold = at(row, "bold") == "1";
    c.italic = at(row, "italic") == "1";
    const auto align = align_of(at(row, "align"));
    c.before = from_pt(number(at(row, "space_before_pt")));
    c.first_line = at(row, "first_line") == "1";
    c.rule = at(row, "rule");
    c.source = at(row, "source");
    c.of_the_decree = at(row, "verified") == "yes";
    if (!align || c.size < c.size_least || c.size > c.size_most)
      return fail(Code::invalid, "document.form_table", {{"row", c.name}});
    c.align = *align;
    form.components_.push_back(std::move(c));
  }
  const Csv pages = TRY(parse_csv(page));
  for (const auto& row : pages.rows) {
    PageRule r{row[pages.column("name")], row[pages.column("unit")], row[pages.column("source")],
               number(row[pages.column("least")]), number(row[pages.column("most")]),
               number(row[pages.column("used")])};
    if (r.used < r.least || (r.most > 0 && r.used > r.most))
      return fail(Code::invalid, "document.form_table", {{"row", r.name}});
    form.page_rules_.push_back(std::move(r));
  }
  return form;
}

const Form& Form::decree() {
  static const Form form = [] {
    auto read = parse(asset(components_path), asset(page_path));
    DH_ASSERT(read.has_value());
    return std::move(*read);
  }();
  return form;
}

const Component* Form::find(std::string_view name) const {
  for (const Component& c : components_)
    if (c.name == name) return &c;
  return nullptr;
}

const Component& Form::component(std::string_view name) const {
  const Component* found = find(name);
  DH_ASSERT(found != nullptr);
  return *found;
}

const PageRule& Form::page(std::string_view name) const {
  for (const PageRule& r : page_rules_)
    if (r.name == name) return r;
  assertion_failed("a rule of the page", __FILE__, __LINE__);
}

Style Form::style_of(std::string_view name) const {
  const Component& c = component(name);
  Style s;
  s.size = c.size;
  s.bold = c.bold;
  s.italic = c.italic;
  s.capitals = c.capitals;
  s.align = c.align;
  s.before = c.before;
  s.first_line = c.first_line ? from_mm(page("first_line").used) : 0;
  s.lines = c.cell == "6" ? page("line_spacing").used : page("header_line_spacing").used;
  return s;
}

Style Form::style_of(const Paragraph& p) const {
  Style s = style_of(p.component);
  if (p.size) s.size = *p.size;
  if (p.align) s.align = *p.align;
  if (p.first_line) s.first_line = *p.first_line;
  if (p.before) s.before = *p.before;
  if (p.after) s.after = *p.after;
  return s;
}

Section Form::blank_page() const {
  const auto mm = [this](std::string_view name) { return from_mm(page(name).used); };
  Section s;
  s.width = mm("page_width");
  s.height = mm("page_height");
  s.top = mm("margin_top");
  s.bottom = mm("margin_bottom");
  s.left = mm("margin_left");
  s.right = mm("margin_right");
  return s;
}

std::string printed(const Component& component, std::string_view text) {
  if (!component.capitals) return std::string(text);
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toUpper(icu::Locale("vi"))
      .toUTF8String(out);
  return out;
}

std::string document_number(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string place_and_date(std::string_view place, std::optional<Date> day, int year) {
  std::string out(place);
  if (!out.empty()) out += ", ";
  if (!day) return out + "ngày      tháng      năm " + std::to_string(year);
  const unsigned d = unsigned(day->day()), m = unsigned(day->month());
  return out + "ngày " + (d < 10 ? "0" : "") + std::to_string(d) + " tháng " + (m < 3 ? "0" : "") +
         std::to_string(m) + " năm " + std::to_string(int(day->year()));
}

}  // namespace dh::document
