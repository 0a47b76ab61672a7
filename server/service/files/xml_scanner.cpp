#include "service/files/xml_scanner.hpp"

#include <optional>

#include "base/text.hpp"

namespace dh {

namespace {

constexpr int most_depth = 64;
constexpr std::size_t most_token = 1 << 20;

tl::unexpected<Error> broken() { return fail(Code::invalid, "file.xml_broken"); }

void append_code_point(std::string& out, std::uint32_t c) {
  if (c < 0x80) out += static_cast<char>(c);
  else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 63));
    out += static_cast<char>(0x80 | (c >> 6 & 63));
    out += static_cast<char>(0x80 | (c & 63));
  }
}

/// "amp" → "&", "#7843" → "ả". Nothing for an entity that only a DTD could define.
std::optional<std::string> entity(std::string_view name) {
  static constexpr std::pair<std::string_view, char> known[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [n, c] : known)
    if (n == name) return std::string(1, c);
  if (name.size() < 2 || name.size() > 9 || name[0] != '#') return std::nullopt;
  const bool hexadecimal = name[1] == 'x';
  std::uint32_t value = 0;
  for (char c : name.substr(hexadecimal ? 2 : 1)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
    if (digit >= (hexadecimal ? 16 : 10)) return std::nullopt;
    value = value * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit);
  }
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  std::string out;
  append_code_point(out, value);
  return out;
}

Result<std::string> decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&') { out += text[i]; continue; }
    const auto end = text.substr(i, 12).find(';');
    if (end == text.npos) return broken();
    const auto said = entity(text.substr(i + 1, end - 1));
    if (!said) return broken();
    out += *said;
    i += end;
  }
  return out;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

/// The '>' that ends a tag; quoted ones do not count.
std::size_t end_of_tag(std::string_view text) {
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quote != 0) { if (text[i] == quote) quote = 0; continue; }
    if (text[i] == '"' || text[i] == '\'') quote = text[i];
    else if (text[i] == '>') return i;
  }
  return text.npos;
}

Result<XmlEvents::Attributes> attributes(std::string_view text) {
  XmlEvents::Attributes out;
  std::size_t i = 0;
  while (true) {
    while (i < text.size() && is_space(text[i])) ++i;
    if (i == text.size()) return out;
    const auto equal = text.find('=', i);
    if (equal == text.npos) return broken();
    std::string_view name = text.substr(i, equal - i);
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    i = equal + 1;
    while (i < text.size() && is_space(text[i])) ++i;
    if (i == text.size() || (text[i] != '"' && text[i] != '\'')) return broken();
    const auto close = text.find(text[i], i + 1);
    if (close == text.npos) return broken();
    out.emplace_back(local(name), TRY(decode(text.substr(i + 1, close - i - 1))));
    i = close + 1;
  }
}

}  // namespace

Result<void> XmlScanner::check_encoding(std::string_view declaration) {
  const std::string text = lower_ascii(declaration);
  const auto at = text.find("encoding");
  if (at == text.npos) return {};
  const std::string_view rest = std::string_view(text).substr(at);
  if (rest.find("utf-8") == rest.npos && rest.find("us-ascii") == rest.npos)
    return fail(Code::invalid, "file.xml_encoding");
  return {};
}

Result<void> XmlScanner::tag(std::string_view inside) {
  if (inside.empty()) return broken();
  if (inside[0] == '/') {
    if (--depth_ < 0) return broken();
    std::string_view name = inside.substr(1);
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    if (events_.end) events_.end(local(name));
    return {};
  }
  const bool closes = inside.back() == '/';
  if (closes) inside.remove_suffix(1);
  std::size_t length = 0;
  while (length < inside.size() && !is_space(inside[length])) ++length;
  if (length == 0) return broken();
  if (depth_ + 1 > most_depth) return fail(Code::invalid, "file.xml_too_deep");
  if (depth_ == 0 && rooted_) return broken();
  rooted_ = true;
  const std::string_view name = local(inside.substr(0, length));
  const auto found = TRY(attributes(inside.substr(length)));
  if (events_.start) TRY_VOID(events_.start(name, found));
  if (!closes) ++depth_;
  else if (events_.end) events_.end(name);
  return {};
}

/// Takes one token from the buffer; false when it must wait for more.
Result<bool> XmlScanner::step(bool last) {
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  if (rest.empty()) return false;
  if (rest[0] != '<') {
    auto end = rest.find('<');
    if (end == rest.npos) {
      if (!last && rest.size() < most_token / 2) return false;  // an entity may be cut in two
      end = rest.size();
      if (const auto amp = rest.rfind('&'); !last && amp != rest.npos && rest.size() - amp < 12)
        end = amp;
    }
    const std::string said = TRY(decode(rest.substr(0, end)));
    if (depth_ == 0 && said.find_first_not_of(" \t\r\n") != said.npos) return broken();
    if (events_.text && depth_ > 0) events_.text(said);
    at_ += end;
    return end > 0;
  }
  const auto token = [&](std::string_view open,
                         std::string_view close) -> std::optional<std::string_view> {
    const auto end = rest.find(close, open.size());
    if (end == rest.npos) return std::nullopt;
    at_ += end + close.size();
    return rest.substr(open.size(), end - open.size());
  };
  if (rest.size() < 9 && !last) return false;
  if (rest.starts_with("<!--")) return token("<!--", "-->").has_value();
  if (rest.starts_with("<?")) {
    const auto declaration = token("<?", "?>");
    if (declaration && declaration->starts_with("xml")) TRY_VOID(check_encoding(*declaration));
    return declaration.has_value();
  }
  if (rest.starts_with("<![CDATA[")) {
    const auto said = token("<![CDATA[", "]]>");
    if (said && events_.text) events_.text(*said);
    return said.has_value();
  }
  if (rest.starts_with("<!")) return fail(Code::invalid, "file.xml_dtd");
  const auto end = end_of_tag(rest);
  if (end == rest.npos) return false;
  at_ += end + 1;
  TRY_VOID(tag(rest.substr(1, end - 1)));
  return true;
}

Result<void> XmlScanner::feed(std::string_view chunk) {
  if (chunk.find('\0') != chunk.npos) return fail(Code::invalid, "file.xml_encoding");
  if (!begun_ && chunk.starts_with("\xEF\xBB\xBF")) chunk.remove_prefix(3);
  if (!begun_ && (chunk.starts_with("\xFF\xFE") || chunk.starts_with("\xFE\xFF")))
    return fail(Code::invalid, "file.xml_encoding");
  begun_ = begun_ || !chunk.empty();
  buffer_.erase(0, at_);
  at_ = 0;
  buffer_ += chunk;
  while (TRY(step(false))) {}
  if (buffer_.size() - at_ > most_token) return broken();
  return {};
}

Result<void> XmlScanner::finish() {
  while (TRY(step(true))) {}
  if (at_ != buffer_.size() || depth_ != 0 || !rooted_) return broken();
  return {};
}

}  // namespace dh
