#include "service/document/letter.hpp"

#include "base/text.hpp"
#include "service/document/canvas.hpp"

namespace dh::document {

namespace {

/// Room for a signature: five lines of the text.
constexpr double signature_lines = 5;
/// Between a component and the line below it, in points.
constexpr double rule_gap = 2;
/// Share of the width that the issuer takes beside Quốc hiệu, in hundredths.
constexpr int issuer_share = 42;
constexpr unsigned red = 0xFF0000;

double used(std::string_view rule) { return Form::decree().page(rule).used; }

/// The line below a component, as long as its row of the table says.
Result<Rule> rule_below(std::string_view component, std::string_view text, Twips room, Twips after) {
  const Component& c = Form::decree().component(component);
  const Twips width = TRY(text_width(printed(c, text), c.size, c.bold, c.italic));
  const double share = used(c.rule == "full" ? "rule_full" : "rule_part") / 100;
  return Rule{static_cast<Twips>(std::min(width, room) * share), from_pt(rule_gap), after};
}

/// A name that needs two lines is parted where they come out most alike ("ỦY BAN NHÂN DÂN" over "TỈNH CAO BẰNG").
Result<std::string> balanced(std::string_view component, const std::string& text, Twips room) {
  const Component& c = Form::decree().component(component);
  const auto width_of = [&c](const std::string& part) {
    return text_width(printed(c, part), c.size, c.bold, c.italic);
  };
  if (TRY(width_of(text)) <= room) return text;
  std::string best = text;
  Twips widest = room;
  for (std::size_t space = text.find(' '); space != std::string::npos; space = text.find(' ', space + 1)) {
    const Twips wider = std::max(TRY(width_of(text.substr(0, space))), TRY(width_of(text.substr(space + 1))));
    if (wider > widest) continue;
    widest = wider;
    best = text;
    best[space] = '\n';
  }
  return best;
}

/// Cells 1 and 2: the body above, the body that issues, the line below it by its longest line.
Result<Cell> issuer_cell(const Letter& l, Twips room) {
  Cell cell;
  if (!l.superior_body.empty())
    cell.blocks.push_back(paragraph("superior_body", TRY(balanced("superior_body", l.superior_body, room))));
  const std::string issuer = TRY(balanced("issuing_body", l.issuing_body, room));
  cell.blocks.push_back(paragraph("issuing_body", issuer));
  std::string longest;
  for (const std::string& line : split(issuer, '\n'))
    if (length(line) > length(longest)) longest = line;
  cell.blocks.push_back(TRY(rule_below("issuing_body", longest, room, 0)));
  return cell;
}

std::string number_and_sign(const Letter& l) {
  std::int64_t number = 0;
  for (const char c : l.number) number = number * 10 + (c - '0');
  const std::string shown = l.number.empty() ? "      " : document_number(number);
  return Form::decree().component("number_sign").text + " " + shown + "/" + l.sign;
}

Table boxed(std::string_view component, std::string_view text, Twips width) {
  Paragraph p = paragraph(component, text);
  p.colour = component == "urgency" ? red : 0;
  Table box;
  box.widths = {width};
  box.rows = {Row{
      .cells = {Cell{.blocks = {p}, .middle = true}}, .height = from_mm(used("box_height")), .exact = true}};
  box.lines = Lines::outer;
  box.colour = p.colour;
  box.align = Align::centre;
  return box;
}

Result<void> add_marks(const Letter& l, Cell& cell) {
  constexpr std::string_view names[] = {"", "KHẨN", "THƯỢNG KHẨN", "HOẢ TỐC"};
  constexpr std::string_view boxes[] = {"", "box_khan", "box_thuong_khan", "box_hoa_toc"};
  const int at = static_cast<int>(l.urgency);
  const Paragraph gap{.component = "table_text", .size = 12};
  if (at > 0) {
    cell.blocks.push_back(gap);
    cell.blocks.push_back(boxed("urgency", names[at], from_mm(used(boxes[at]))));
  }
  if (!l.circulation.empty()) {
    const Component& c = Form::decree().component("circulation");
    const Twips width = TRY(text_width(printed(c, l.circulation), c.size, c.bold, c.italic)) + from_mm(6);
    cell.blocks.push_back(gap);
    cell.blocks.push_back(boxed("circulation", l.circulation, width));
  }
  return {};
}

/// Cells 1 to 4, 5b, 10b and 11 of the model: issuer on the left, Quốc hiệu on the right.
Result<Table> heading(const Letter& l, Twips width) {
  const Form& form = Form::decree();
  const Twips left = width * issuer_share / 100, right = width - left;
  const std::string& motto = form.component("national_motto").text;
  const Rule motto_rule = TRY(rule_below("national_motto", motto, right, 0));
  Table t;
  t.widths = {left, right};
  Cell state{.blocks = {paragraph("national_name", form.component("national_name").text),
                        paragraph("national_motto", motto), motto_rule}};
  Cell number{.blocks = {paragraph("number_sign", number_and_sign(l))}};
  if (l.kind.empty() && !l.subject.empty())
    number.blocks.push_back(
        paragraph("letter_abstract", form.component("letter_abstract").text + " " + l.subject));
  TRY_VOID(add_marks(l, number));
  Cell place{.blocks = {paragraph("place_date", place_and_date(l.place, l.day, l.year))}};
  t.rows = {Row{.cells = {TRY(issuer_cell(l, left)), state}, .whole = true},
            Row{.cells = {Cell{.blocks = {Paragraph{.component = "table_text", .size = 12}}}, Cell{}}},
            Row{.cells = {number, place}, .whole = true}};
  t.rows[1].cells[1] = t.rows[1].cells[0];
  return t;
}

Result<void> add_title(const Letter& l, Twips width, std::vector<Block>& out) {
  if (l.kind.empty()) return {};
  out.push_back(paragraph("document_kind", l.kind));
  if (l.subject.empty()) return {};
  out.push_back(paragraph("document_abstract", l.subject));
  out.push_back(TRY(rule_below("document_abstract", l.subject, width, from_pt(6))));
  return {};
}

/// One addressee stands on the line of "Kính gửi:"; more get a line each, their hyphens under the colon.
Result<void> add_addressees(const Letter& l, Twips width, std::vector<Block>& out) {
  if (l.addressees.empty()) return {};
  const Component& c = Form::decree().component("addressee");
  if (l.addressees.size() == 1) {
    Paragraph p = paragraph("addressee", c.text + " " + l.addressees.front() + ".");
    p.align = Align::centre;
    p.before = from_pt(12);
    p.after = from_pt(6);
    out.push_back(std::move(p));
    return {};
  }
  const Twips label = TRY(text_width(c.text.substr(0, c.text.size() - 1), c.size, c.bold, c.italic));
  const Twips indent = width / 6;
  Paragraph head = paragraph("addressee", c.text);
  head.left = indent;
  head.before = from_pt(12);
  out.push_back(std::move(head));
  const Twips hyphen = TRY(text_width("- ", c.size, c.bold, c.italic));
  for (std::size_t i = 0; i < l.addressees.size(); ++i) {
    const bool last = i + 1 == l.addressees.size();
    Paragraph p = paragraph("addressee", "- " + l.addressees[i] + (last ? "." : ";"));
    p.left = indent + label + hyphen;
    p.first_line = -hyphen;
    if (last) p.after = from_pt(6);
    out.push_back(std::move(p));
  }
  return {};
}

void add_bases(const Letter& l, std::vector<Block>& out) {
  for (std::size_t i = 0; i < l.bases.size(); ++i)
    out.push_back(paragraph("basis", l.bases[i] + (i + 1 == l.bases.size() ? "." : ";")));
}

Cell recipients_cell(const Letter& l) {
  const Component& title = Form::decree().component("recipients_title");
  Cell cell{.blocks = {paragraph("recipients_title", title.text)}};
  const auto add = [&cell](const std::string& text) { cell.blocks.push_back(paragraph("recipients", "- " + text)); };
  if (!l.addressees.empty()) add("Như trên;");
  for (const std::string& r : l.recipients) add(r + ";");
  std::string kept = "Lưu: " + (l.archive.empty() ? "VT" : l.archive);
  if (l.archive_copies > 0) kept += " (" + std::to_string(l.archive_copies) + ")";
  add(kept + ".");
  if (!l.drafter.empty()) cell.blocks.push_back(paragraph("drafter", l.drafter));
  return cell;
}

/// Cells 7 and 9b: who gets it on the left, who signs on the right, level with each other.
Table closing(const Letter& l, Twips width) {
  const Form& form = Form::decree();
  Cell signer;
  for (const std::string& line : l.authority) signer.blocks.push_back(paragraph("signer_authority", line));
  Paragraph name = paragraph("signer_name", l.signer);
  name.before = static_cast<Twips>(signature_lines * form.component("body").size * 10 * 1.15);
  signer.blocks.push_back(std::move(name));
  Table t;
  t.widths = {width / 2, width - width / 2};
  t.rows = {Row{.cells = {recipients_cell(l), signer}, .whole = true}};
  return t;
}

Result<Section> annex_section(const Annex& annex, std::size_t number, std::size_t of) {
  constexpr std::string_view roman[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
  Section s = Form::decree().blank_page();
  std::string title = Form::decree().component("annex_number").text;
  if (of > 1) title += " " + (number < std::size(roman) ? std::string(roman[number]) : std::to_string(number));
  s.blocks = {paragraph("annex_number", title), paragraph("annex_title", annex.title)};
  if (!annex.source.empty()) {
    s.blocks.push_back(paragraph("annex_source", annex.source));
    s.blocks.push_back(TRY(rule_below("annex_source", annex.source, s.text_width(), from_pt(6))));
  }
  s.blocks.insert(s.blocks.end(), annex.blocks.begin(), annex.blocks.end());
  return s;
}

void add_body(const Letter& l, std::vector<Block>& out) {
  const std::size_t first = out.size();
  out.insert(out.end(), l.body.begin(), l.body.end());
  // The signature is never alone on a page.
  if (out.size() == first) return;
  if (auto* last = std::get_if<Paragraph>(&out.back().value)) last->keep_next = true;
  Paragraph gap{.component = "table_text", .before = from_pt(4), .keep_next = true};
  gap.size = 12;
  out.push_back(std::move(gap));
}

}  // namespace

Paragraph paragraph(std::string_view component, std::string_view text) {
  Paragraph p;
  p.component = std::string(component);
  p.runs = {{std::string(text)}};
  return p;
}

Result<Document> lay_out(const Letter& l, Instant made_at) {
  Document d;
  d.title = (l.kind.empty() ? "Công văn" : l.kind) + (l.subject.empty() ? "" : " " + l.subject);
  d.author = l.issuing_body;
  d.made_at = made_at;
  Section page = Form::decree().blank_page();
  const Twips width = page.text_width();
  if (!l.signature_note.empty()) page.blocks.push_back(paragraph("signature_note", l.signature_note));
  page.blocks.push_back(TRY(heading(l, width)));
  TRY_VOID(add_title(l, width, page.blocks));
  // A công văn is addressed before its text, a decision stands on its grounds.
  TRY_VOID(add_addressees(l, width, page.blocks));
  if (!l.deciding_authority.empty()) page.blocks.push_back(paragraph("part_title", l.deciding_authority));
  add_bases(l, page.blocks);
  if (!l.deciding_authority.empty()) page.blocks.push_back(paragraph("part_title", l.kind + ":"));
  add_body(l, page.blocks);
  page.blocks.push_back(closing(l, width));
  if (!l.address.empty())
    page.first_foot = {Rule{width, 0, from_pt(2)}, paragraph("office_address", l.address)};
  d.sections.push_back(std::move(page));
  for (std::size_t i = 0; i < l.annexes.size(); ++i)
    d.sections.push_back(TRY(annex_section(l.annexes[i], i + 1, l.annexes.size())));
  return d;
}

}  // namespace dh::document
