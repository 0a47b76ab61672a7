#include "service/document/docx_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "service/files/office_check.hpp"
#include "service/files/xml_scanner.hpp"

namespace dh::document {

namespace {

constexpr std::size_t most_bytes = 1 << 20, shown_of_line = 60;

/// A line while it is read: its letters, and of each whether it is bold.
struct Line {
  std::string text;
  std::vector<bool> bold;
  void add(std::string_view more, bool is_bold) {
    text += more;
    bold.resize(text.size(), is_bold);
  }
};

/// With ** around what is bold. A tag {…} is bold as a whole or not at all, so that no mark falls into it.
std::string marked(Line line) {
  for (std::size_t open = line.text.find('{'); open != std::string::npos; open = line.text.find('{', open + 1)) {
    const std::size_t close = std::min(line.text.find('}', open), line.text.size() - 1);
    std::fill(line.bold.begin() + static_cast<std::ptrdiff_t>(open),
              line.bold.begin() + static_cast<std::ptrdiff_t>(close) + 1, line.bold[open]);
  }
  // Blanks at the edge of bold words stay outside of the marks.
  for (std::size_t i = 0; i < line.text.size(); ++i)
    if (line.text[i] == ' ' && (i == 0 || !line.bold[i - 1])) line.bold[i] = false;
  for (std::size_t i = line.text.size(); i-- > 0;)
    if (line.text[i] == ' ' && (i + 1 == line.text.size() || !line.bold[i + 1])) line.bold[i] = false;
  std::string out;
  bool bold = false;
  for (std::size_t i = 0; i < line.text.size(); ++i) {
    if (line.bold[i] != bold) out += "**";
    bold = line.bold[i];
    out += line.text[i];
  }
  return trim(out + (bold ? "**" : ""));
}

bool is_off(const XmlEvents::Attributes& attributes) {
  return std::any_of(attributes.begin(), attributes.end(), [](const auto& a) {
    return a.first == "val" && (a.second == "0" || a.second == "false" || a.second == "off" || a.second == "none");
  });
}
bool has_value(const XmlEvents::Attributes& attributes, std::string_view name, std::string_view value) {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& a) { return a.first == name && a.second == value; });
}

class Reader {
 public:
  Result<void> start(std::string_view name, const XmlEvents::Attributes& attributes) {
    if (name == "del" || name == "moveFrom") ++deleted_;
    else if (name == "p") begin_line();
    else if (name == "r") in_run_ = true, bold_ = false;
    else if (name == "b" && in_run_) bold_ = !is_off(attributes);
    else if (name == "t") in_text_ = true;
    else if (name == "jc" && !in_run_) centred_ = has_value(attributes, "val", "center");
    else if (name == "tab" && in_run_) take(" ");
    else if (name == "br") has_value(attributes, "type", "page") ? end_page() : take(" ");
    else if (name == "tbl" && tables_++ > 0) fault_ = "template.nested_table";
    else if (name == "tr") cells_.clear();
    else if (name == "tc") cell_.clear();
    else if (name == "fldSimple" || name == "instrText" || name == "fldChar") fault_ = "template.computed";
    else if (name == "drawing" || name == "pict" || name == "object" || name == "altChunk") fault_ = "template.picture";
    else if (name == "numPr") fault_ = "template.numbered";
    // Outside of a paragraph there is no end of a line to tell of it.
    if (name == "altChunk") end_line();
    return {};
  }

  void end(std::string_view name) {
    if (name == "del" || name == "moveFrom") --deleted_;
    else if (name == "r") in_run_ = false;
    else if (name == "t") in_text_ = false;
    else if (name == "p") end_line();
    else if (name == "tc") cells_.push_back(cell_);
    else if (name == "tr" && tables_ == 1) end_row();
    else if (name == "tbl") --tables_;
  }

  void text(std::string_view text) {
    if (in_text_) take(text);
  }

  Result<std::vector<std::string>> result() && {
    if (!faults_.empty()) {
      Error error{Code::invalid, "fields.invalid"};
      error.fields = std::move(faults_);
      return fail(std::move(error));
    }
    while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    if (lines_.empty()) return fail_field("file", "template.no_words");
    return std::move(lines_);
  }

 private:
  void begin_line() {
    line_ = {};
    centred_ = false;
  }
  void take(std::string_view text) {
    if (deleted_ == 0) line_.add(text, bold_);
  }
  void end_page() {
    end_line();
    if (tables_ == 0) lines_.emplace_back("[page]");
    begin_line();
  }

  void end_line() {
    std::string text = marked(line_);
    if (!fault_.empty()) {
      faults_.push_back({"file", fault_, {{"line", text.empty() ? "…" : shortened(text)}}});
      fault_.clear();
    }
    line_ = {};
    if (tables_ > 0) {
      std::replace(text.begin(), text.end(), '|', '/');
      if (!text.empty()) cell_ += (cell_.empty() ? "" : " ") + text;
      return;
    }
    if (centred_ && !text.empty() && text[0] != '[' && text[0] != '#' && text[0] != '{') text = "[centre] " + text;
    lines_.push_back(std::move(text));
  }

  /// "{each members}" at the head of a row and "{end}" at its foot stand around it.
  void end_row() {
    if (cells_.empty()) return;
    std::string before, after;
    std::string& first = cells_.front();
    std::string& last = cells_.back();
    if (const std::size_t close = first.find('}'); first.starts_with("{each ") && last.ends_with("{end}")) {
      before = first.substr(0, close + 1);
      after = "{end}";
      last.resize(last.size() - after.size());
      first.erase(0, close + 1);
    }
    std::string row = "|";
    for (const std::string& cell : cells_) row += " " + trim(cell) + " |";
    if (!before.empty()) lines_.push_back(before);
    lines_.push_back(std::move(row));
    if (!after.empty()) lines_.push_back(after);
    cells_.clear();
  }

  static std::string shortened(const std::string& text) {
    if (text.size() <= shown_of_line) return text;
    std::size_t end = shown_of_line;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
  }

  std::vector<std::string> lines_, cells_;
  std::vector<FieldError> faults_;
  std::string cell_, fault_;
  Line line_;
  int deleted_ = 0, tables_ = 0;
  bool in_run_ = false, in_text_ = false, bold_ = false, centred_ = false;
};

}  // namespace

Result<std::vector<std::string>> read_docx_lines(std::string_view bytes) {
  const std::string xml = TRY(read_office_part(bytes, "word/document.xml", most_bytes));
  Reader reader;
  XmlEvents events;
  events.start = [&](std::string_view name, const XmlEvents::Attributes& a) { return reader.start(name, a); };
  events.end = [&](std::string_view name) { reader.end(name); };
  events.text = [&](std::string_view text) { reader.text(text); };
  XmlScanner scanner(std::move(events));
  TRY_VOID(scanner.feed(xml));
  TRY_VOID(scanner.finish());
  return std::move(reader).result();
}

}  // namespace dh::document
