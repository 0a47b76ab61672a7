#include "service/files/pdf_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/text.hpp"

namespace dh {

namespace {

constexpr std::size_t most_string = 4000;

void append_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) { out += static_cast<char>(c); return; }
  if (c < 0x800) out += static_cast<char>(0xC0 | c >> 6);
  else {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 63));
  }
  out += static_cast<char>(0x80 | (c & 63));
}

/// Bytes of a string as text: UTF-16 with its mark, UTF-8, or single bytes (PDFDocEncoding, near
/// Latin-1).
std::string as_utf8(const std::string& bytes) {
  std::string out;
  if (bytes.starts_with("\xFE\xFF")) {
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
      const std::uint32_t c =
          static_cast<unsigned char>(bytes[i]) << 8 | static_cast<unsigned char>(bytes[i + 1]);
      if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF)) append_utf8(out, c);
    }
    return out;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes.substr(3);
  if (is_utf8(bytes)) return bytes;
  for (const char c : bytes) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

class Reader {
 public:
  Reader(std::string_view bytes, const std::function<void(std::string_view)>& each)
      : bytes_(bytes), each_(each) {}

  void run() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (c == '(') literal();
      else if (c == '<' && !next_is('<')) hexadecimal();
      else if (c == '<' || c == '>') at_ += 2;
      else if (c == '%') skip_line();
      else if (bytes_.substr(at_, 6) == "stream" && at_ > 0 && bytes_[at_ - 1] != 'd') stream();
      else plain(c);
    }
  }

 private:
  bool next_is(char c) const { return at_ + 1 < bytes_.size() && bytes_[at_ + 1] == c; }
  void skip_line() { at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size()); }

  /// Between two strings of one TJ stand only numbers: they are one word. Anything else parts them.
  void plain(char c) {
    const bool number = (c >= '0' && c <= '9') || c == '.' || c == '-' || is_space(c);
    if (!number && !parted_) {
      each_("\n");
      parted_ = true;
    }
    ++at_;
  }

  /// A compressed stream is left out; a plain one is read like the rest.
  void stream() {
    const std::string_view before =
        bytes_.substr(at_ < 400 ? 0 : at_ - 400, std::min<std::size_t>(at_, 400));
    const auto object = before.rfind("obj");
    const bool packed =
        before.substr(object == before.npos ? 0 : object).find("/Filter") != before.npos;
    at_ += 6;
    if (!packed) return;
    const auto end = bytes_.find("endstream", at_);
    at_ = end == bytes_.npos ? bytes_.size() : end + 9;
  }

  void say(const std::string& raw) {
    const std::string text = as_utf8(raw);
    if (text.empty()) return;
    each_(text);
    parted_ = false;
  }

  void literal() {
    std::string out;
    int depth = 1;
    for (++at_; at_ < bytes_.size() && depth > 0; ++at_) {
      char c = bytes_[at_];
      if (c == '\\' && at_ + 1 < bytes_.size()) { escape(out); continue; }
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) continue;
      if (out.size() < most_string) out += c;
    }
    say(out);
  }

  void escape(std::string& out) {
    const char c = bytes_[++at_];
    if (c >= '0' && c <= '7') {
      int value = 0;
      std::size_t digits = 0;
      while (digits < 3 && at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '7') {
        value = value * 8 + (bytes_[at_++] - '0');
        ++digits;
      }
      --at_;
      out += static_cast<char>(value);
    } else if (c == 'n' || c == 'r' || c == 't') {
      out += ' ';
    } else if (c != '\r' && c != '\n') {
      out += c;
    }
  }

  void hexadecimal() {
    std::string out;
    int half = -1;
    for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
      const char c = bytes_[at_];
      const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
      if (digit < 0) { if (is_space(c)) continue; return; }
      if (half < 0) half = digit;
      else { if (out.size() < most_string) out += static_cast<char>(half << 4 | digit); half = -1; }
    }
    ++at_;
    if (out.starts_with("\xFE\xFF")) say(out);  // others are numbers of glyphs, not letters
  }

  std::string_view bytes_;
  const std::function<void(std::string_view)>& each_;
  std::size_t at_ = 0;
  bool parted_ = true;
};

}  // namespace

void pdf_text(std::string_view bytes, const std::function<void(std::string_view)>& each) {
  Reader(bytes, each).run();
}

}  // namespace dh
