#include "features/letters/compose.hpp"

#include "features/letters/markup.hpp"

namespace dh::letters {

namespace {

using namespace document;

std::string kind_printed(LetterKind kind) {
  if (kind == LetterKind::official_letter) return "";
  return std::string(choices(kind)[static_cast<std::size_t>(kind)].label);
}

/// Who decides, above the grounds of a decision: "GIÁM ĐỐC SỞ NGOẠI VỤ"; of a collegial body its name.
std::string deciding_authority(const LetterRecord& l) {
  std::string first = l.authority.empty() ? "" : l.authority.front();
  if (first.empty() || first.starts_with("TM.")) return l.issuing_body;
  for (const std::string_view prefix : {"KT. ", "Q. "})
    if (first.starts_with(prefix)) first = first.substr(prefix.size());
  return first + " " + l.issuing_body;
}

Document start(const LetterRecord& l, const Head& head) {
  Document d;
  d.title = l.title;
  d.author = l.issuing_body;
  d.made_at = from_ms(head.changed_at);
  return d;
}

/// Pages without the heading of the decree: programmes, lists of guests, name plates.
Document free_pages(const LetterRecord& l, const Head& head) {
  Document d = start(l, head);
  Section page = Form::decree().blank_page();
  page.blocks = read_markup(l.text).body;
  d.sections.push_back(std::move(page));
  return d;
}

/// A letter to a foreign partner: the office above, place and day on the right, the text, the signature.
Document foreign_letter(const LetterRecord& l, const Head& head) {
  constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
  Document d = start(l, head);
  d.language = "en";
  Section page = Form::decree().blank_page();
  Paragraph office = paragraph("free_title", l.issuing_body), day = paragraph("free_text", "");
  office.size = 32;
  office.after = from_pt(18);
  std::string text = l.place;
  if (l.issued_on)
    text += (text.empty() ? "" : ", ") + std::to_string(unsigned(l.issued_on->day())) + " " +
            std::string(months[unsigned(l.issued_on->month()) - 1]) + " " + std::to_string(int(l.issued_on->year()));
  day.runs = {{text}};
  day.align = Align::right;
  day.after = from_pt(12);
  page.blocks = {office, day};
  for (const std::string& to : l.addressees) page.blocks.push_back(paragraph("free_text", to));
  for (Block& b : read_markup(l.text).body) page.blocks.push_back(std::move(b));
  Paragraph gap{.component = "free_text", .keep_next = true};
  page.blocks.push_back(gap);
  for (const std::string& line : l.authority) {
    Paragraph p = paragraph("free_text", line);
    p.keep_next = true;
    page.blocks.push_back(std::move(p));
  }
  Paragraph name = paragraph("free_text", l.signer);
  name.before = from_pt(60);
  page.blocks.push_back(std::move(name));
  d.sections.push_back(std::move(page));
  return d;
}

}  // namespace

Result<Document> compose(const LetterRecord& l, const Head& head) {
  if (l.kind == LetterKind::attachment) return free_pages(l, head);
  if (l.kind == LetterKind::foreign_letter) return foreign_letter(l, head);
  Letter out;
  out.superior_body = l.superior_body;
  out.issuing_body = l.issuing_body;
  out.number = l.number;
  out.sign = l.sign;
  out.place = l.place;
  out.day = l.issued_on;
  out.year = int(Date(vietnam_date(from_ms(head.created_at))).year());
  out.kind = kind_printed(l.kind);
  out.subject = l.title;
  out.addressees = l.addressees;
  out.bases = l.bases;
  if (l.kind == LetterKind::decision) out.deciding_authority = deciding_authority(l);
  Text text = read_markup(l.text);
  out.body = std::move(text.body);
  out.annexes = std::move(text.annexes);
  out.authority = l.authority;
  out.signer = l.signer;
  out.recipients = l.recipients;
  out.archive = l.archive;
  out.urgency = static_cast<Urgency>(l.urgency);
  out.circulation = l.circulation;
  return lay_out(out, from_ms(head.changed_at));
}

}  // namespace dh::letters
