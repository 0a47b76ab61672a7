#include "records/letter/filling.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dh::letters {

namespace {

constexpr int most_deep = 8;
constexpr std::size_t most_bytes = 1 << 20;

/// One walk over a template; rows of the loops that are open lie on a stack.
class Filler {
 public:
  explicit Filler(const Values& values) : values_(values) {}

  Result<std::string> fill(std::string_view text) {
    left_ = text;
    TRY_VOID(block(0, true));
    if (!left_.empty()) return fail(Code::invalid, "template.open", {{"tag", std::string(left_.substr(0, 40))}});
    return std::move(out_);
  }

 private:
  struct Tag {
    std::string word, name;      ///< "each", "members"; a plain field has no word
  };

  Result<Tag> read_tag() {
    const std::size_t close = left_.find('}');
    if (close == left_.npos) return fail(Code::invalid, "template.open", {{"tag", std::string(left_.substr(0, 40))}});
    const std::string inside = trim(left_.substr(1, close - 1));
    left_.remove_prefix(close + 1);
    const std::size_t space = inside.find(' ');
    if (space == inside.npos && (inside == "end" || inside == "else")) return Tag{inside, ""};
    if (space == inside.npos) return Tag{"", inside};
    return Tag{inside.substr(0, space), trim(std::string_view(inside).substr(space + 1))};
  }

  /// A tag of a block that stands alone on its line takes the line break with it.
  void swallow_line(bool at_line_start) {
    if (at_line_start && left_.starts_with('\n')) left_.remove_prefix(1);
  }

  /// Until {end} or {else} of this block, or the end of the text at depth 0. Writes only when `write`.
  Result<std::string> block(int depth, bool write) {
    if (depth > most_deep) return fail(Code::invalid, "template.too_deep");
    while (!left_.empty()) {
      const std::size_t open = std::min(left_.find('{'), left_.size());
      if (write) out_.append(left_.substr(0, open));
      last_read_ = open > 0 ? left_[open - 1] : last_read_;
      left_.remove_prefix(open);
      if (left_.empty()) break;
      const bool alone = last_read_ == '\n' || last_read_ == 0;
      const Tag tag = TRY(read_tag());
      if (tag.word == "end" || tag.word == "else") {
        if (depth == 0) return fail(Code::invalid, "template.open", {{"tag", "{" + tag.word + "}"}});
        swallow_line(alone);
        return tag.word;
      }
      TRY_VOID(tag.word.empty() ? field(tag.name, write) : inner(tag, depth, write, alone));
      if (tag.word.empty()) last_read_ = 'x';
      if (out_.size() > most_bytes) return fail(Code::invalid, "template.too_long");
    }
    if (depth > 0) return fail(Code::invalid, "template.open", {{"tag", "{end}"}});
    return std::string();
  }

  Result<void> inner(const Tag& tag, int depth, bool write, bool alone) {
    swallow_line(alone);
    if (alone) last_read_ = '\n';
    if (tag.word == "if") return condition(tag.name, depth, write);
    if (tag.word != "each") return fail(Code::invalid, "template.unknown", {{"name", tag.word}});
    const auto list = values_.lists.find(tag.name);
    if (list == values_.lists.end() && write) return fail(Code::invalid, "template.unknown", {{"name", tag.name}});
    const std::string_view body = left_;
    // Read once even when there is nothing, so that its end is found.
    if (!write || list->second.empty()) {
      TRY(block(depth + 1, false));
      return {};
    }
    for (const Row& row : list->second) {
      left_ = body;
      last_read_ = alone ? '\n' : 'x';
      rows_.push_back(&row);
      auto read = block(depth + 1, true);
      rows_.pop_back();
      if (!read) return fail(read.error());
    }
    return {};
  }

  Result<void> condition(const std::string& name, int depth, bool write) {
    bool holds = false;
    if (const auto list = values_.lists.find(name); list != values_.lists.end()) holds = !list->second.empty();
    else if (write) holds = !TRY(value(name)).empty();
    const std::string stopped = TRY(block(depth + 1, write && holds));
    if (stopped == "else") TRY(block(depth + 1, write && !holds));
    return {};
  }

  Result<std::string> value(const std::string& name) const {
    for (auto row = rows_.rbegin(); row != rows_.rend(); ++row)
      if (const auto at = (*row)->find(name); at != (*row)->end()) return at->second;
    const auto at = values_.texts.find(name);
    if (at == values_.texts.end()) return fail(Code::invalid, "template.unknown", {{"name", name}});
    return at->second;
  }

  Result<void> field(const std::string& name, bool write) {
    if (!write) return {};  // an empty list has no row to know its names by
    std::string text = TRY(value(name));
    const std::size_t line = out_.rfind('\n');
    const std::size_t start = line == out_.npos ? 0 : line + 1;
    // Inside a row of a table a value stays in its cell.
    if (start < out_.size() && out_[start] == '|')
      std::replace_if(text.begin(), text.end(), [](char c) { return c == '|' || c == '\n' || c == '\r'; }, ' ');
    out_ += text;
    return {};
  }

  const Values& values_;
  std::string_view left_;
  std::string out_;
  char last_read_ = 0;
  std::vector<const Row*> rows_;
};

}  // namespace

Result<std::string> fill(std::string_view text, const Values& values) { return Filler(values).fill(text); }

}  // namespace dh::letters
