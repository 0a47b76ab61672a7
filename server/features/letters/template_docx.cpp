#include "features/letters/template_docx.hpp"

#include <boost/json.hpp>

#include <map>

#include "base/text.hpp"
#include "features/letters/markup.hpp"
#include "service/document/docx_text.hpp"
#include "service/document/form.hpp"

namespace dh::letters {

namespace {

using namespace document;

struct Part {
  const char* member;
  const char* mark;
};
constexpr Part parts[] = {{"subject", "[Trích yếu]"},          {"addressees", "[Kính gửi]"},
                          {"bases", "[Căn cứ]"},               {"text", "[Nội dung]"},
                          {"authority", "[Chức vụ người ký]"}, {"recipients", "[Nơi nhận]"}};
using Words = std::map<std::string, std::vector<std::string>>;

Words words_of(const Template& t) {
  Words out{{"subject", {t.subject}}, {"addressees", t.addressees}, {"bases", t.bases},
            {"text", {t.text}}, {"authority", t.authority}, {"recipients", t.recipients}};
  for (auto& [member, said] : out) {
    std::vector<std::string> lines;
    for (const std::string& one : said)
      for (std::string& line : split(one, '\n')) lines.push_back(std::move(line));
    said = std::move(lines);
  }
  return out;
}

/// A loop around one row of a table goes into the row, so that a table is one table in Word.
std::vector<std::string> with_loops_in_rows(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool loop = i + 2 < lines.size() && lines[i].starts_with("{each ") && lines[i].ends_with('}') &&
                      lines[i + 1].starts_with('|') && lines[i + 2] == "{end}";
    if (!loop) {
      out.push_back(lines[i]);
      continue;
    }
    std::string row = trim(lines[i + 1]);
    if (row.ends_with('|')) row.pop_back();
    out.push_back("| " + lines[i] + trim(row.substr(1)) + "{end} |");
    i += 2;
  }
  return out;
}

/// Tables as tables, everything else as it is typed.
void add_lines(const std::vector<std::string>& lines, std::vector<Block>& to) {
  std::string rows;
  const auto end_table = [&] {
    if (!rows.empty())
      for (Block& b : read_markup(rows).body) to.push_back(std::move(b));
    rows.clear();
  };
  for (const std::string& line : with_loops_in_rows(lines)) {
    if (line.starts_with('|')) {
      rows += line + "\n";
      continue;
    }
    end_table();
    if (line == "[page]") to.push_back(PageBreak{});
    else to.push_back(paragraph("free_text", line));
  }
  end_table();
}

const Part* part_of(const std::string& line) {
  for (const Part& p : parts)
    if (fold(line) == fold(p.mark) || fold(line) == "**" + fold(p.mark) + "**") return &p;
  return nullptr;
}

}  // namespace

Document template_document(const Template& t, const std::string& how_to, Instant made_at) {
  Document d;
  d.title = t.name;
  d.made_at = made_at;
  Section page = Form::decree().blank_page();
  page.blocks = {paragraph("free_title", t.name), paragraph("free_text", how_to)};
  const Words words = words_of(t);
  for (const Part& p : parts) {
    Paragraph head = paragraph("free_text", p.mark);
    head.runs.front().bold = true;
    head.before = from_pt(12);
    head.keep_next = true;
    page.blocks.push_back(std::move(head));
    add_lines(words.at(p.member), page.blocks);
  }
  d.sections.push_back(std::move(page));
  return d;
}

Result<boost::json::object> template_from_docx(std::string_view bytes, const Template& t) {
  const std::vector<std::string> lines = TRY(read_docx_lines(bytes));
  Words words, read;
  std::vector<std::string>* to = nullptr;
  for (const std::string& line : lines)
    if (const Part* p = part_of(line); p != nullptr) to = &read[p->member];
    else if (to != nullptr && !line.empty()) to->push_back(line);
  if (read.empty()) read["text"] = lines;
  words = words_of(t);
  for (auto& [member, said] : read) words[member] = std::move(said);
  const auto joined = [](const std::vector<std::string>& all, const char* by) {
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : by) + one;
    return out;
  };
  boost::json::object out{{"form", t.code}, {"title", t.name}};
  out["subject"] = joined(words["subject"], " ");
  out["text"] = joined(words["text"], "\n");
  for (const char* name : {"addressees", "bases", "authority", "recipients"}) {
    boost::json::array list;
    for (const std::string& line : words[name])
      if (!trim(line).empty()) list.emplace_back(line);
    out[name] = std::move(list);
  }
  return out;
}

}  // namespace dh::letters
