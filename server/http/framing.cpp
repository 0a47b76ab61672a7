#include "http/framing.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dh::http {
namespace {

bool is_control(unsigned char letter) { return letter < 0x20 || letter == 0x7f; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_letter_or_digit(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool is_one_of(char letter, std::string_view set) {
  return set.find(letter) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    return is_letter_or_digit(letter) || is_one_of(letter, "!#$%&'*+-.^_`|~");
  });
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && is_one_of(text.front(), " \t")) text.remove_prefix(1);
  while (!text.empty() && is_one_of(text.back(), " \t")) text.remove_suffix(1);
  return text;
}

/// Cuts the first line off `rest`; every line ends in CR LF (scan_head saw to that).
std::string_view take_line(std::string_view& rest) {
  auto end = rest.find("\r\n");
  auto line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 2);
  return line;
}

/// Characters no client puts into an origin-form target unescaped. What browsers do leave raw in a
/// query ({ } | ^ ` \) passes here; the backslash is refused again where it is in the path.
bool is_raw_target(std::string_view target) {
  return target.starts_with('/') && std::all_of(target.begin(), target.end(), [](char letter) {
    return letter > 0x20 && letter < 0x7f && !is_one_of(letter, "\"<>#");
  });
}

bool is_request_line(std::string_view line, bool& is_1_1) {
  auto first = line.find(' ');
  auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return false;
  auto version = line.substr(last + 1);
  is_1_1 = version == "HTTP/1.1";
  return (is_1_1 || version == "HTTP/1.0") && is_token(line.substr(0, first)) &&
         is_raw_target(line.substr(first + 1, last - first - 1));
}

bool is_host(std::string_view value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [](char letter) {
    return is_letter_or_digit(letter) || is_one_of(letter, "-._~:[]");
  });
}

/// How often the fields that decide about framing were seen.
struct Counts {
  std::size_t fields = 0;
  int hosts = 0;
  int lengths = 0;
  int codings = 0;
};

bool check_field(std::string_view line, Counts& counts) {
  auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return false;
  auto name = lower_ascii(line.substr(0, colon));
  auto value = trim_blanks(line.substr(colon + 1));
  ++counts.fields;
  if (name == "host") {
    ++counts.hosts;
    return is_host(value);
  }
  if (name == "content-length") {
    ++counts.lengths;
    return !value.empty() && std::all_of(value.begin(), value.end(), is_digit);
  }
  if (name == "transfer-encoding") {
    ++counts.codings;
    return value == "chunked";
  }
  return true;
}

bool is_clean_text(std::string_view text) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

bool is_clean_path(std::string_view path) {
  if (!is_clean_text(path) || path.find('\\') != std::string_view::npos) return false;
  for (auto rest = path; !rest.empty();) {
    rest.remove_prefix(1);
    auto segment = rest.substr(0, rest.find('/'));
    if (segment == "." || segment == "..") return false;
    rest.remove_prefix(segment.size());
  }
  return true;
}

/// "%2F" would make one path of two different targets, so that a rule for the one misses the other.
bool has_encoded_slash(std::string_view path) {
  return path.find("%2f") != std::string_view::npos || path.find("%2F") != std::string_view::npos;
}

std::optional<Header> read_pair(std::string_view pair) {
  auto equals = pair.find('=');
  auto name = percent_decode(pair.substr(0, equals), true);
  auto value = equals == std::string_view::npos ? std::optional<std::string>("")
                                                : percent_decode(pair.substr(equals + 1), true);
  if (!name || !value || !is_utf8(*name) || !is_utf8(*value)) return std::nullopt;
  if (name->find('\0') != std::string::npos || value->find('\0') != std::string::npos)
    return std::nullopt;
  return Header{std::move(*name), std::move(*value)};
}

bool read_query(std::string_view text, std::vector<Header>& query) {
  while (!text.empty()) {
    auto end = text.find('&');
    auto pair = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (pair.empty()) continue;
    auto read = read_pair(pair);
    if (!read) return false;
    query.push_back(std::move(*read));
  }
  return true;
}

}  // namespace

HeadScan scan_head(std::string_view bytes, std::size_t scanned) {
  for (std::size_t at = scanned; at < bytes.size(); ++at) {
    char letter = bytes[at];
    bool after_return = at > 0 && bytes[at - 1] == '\r';
    if (after_return != (letter == '\n')) return {HeadState::bad, 0};
    if (letter == '\n') {
      if (at >= 3 && bytes[at - 2] == '\n') return {HeadState::whole, at + 1};
    } else if (letter != '\r' && letter != '\t' && is_control(letter)) {
      return {HeadState::bad, 0};
    }
  }
  return {HeadState::more, 0};
}

int check_head(std::string_view head) {
  bool is_1_1 = false;
  if (!is_request_line(take_line(head), is_1_1)) return 400;
  Counts counts;
  for (auto line = take_line(head); !line.empty(); line = take_line(head)) {
    if (counts.fields == max_fields) return 431;
    if (!check_field(line, counts)) return 400;
  }
  bool hosts_fit = counts.hosts == 1 || (counts.hosts == 0 && !is_1_1);
  bool length_is_clear = counts.lengths + counts.codings <= 1 && (counts.codings == 0 || is_1_1);
  return hosts_fit && length_is_clear ? 0 : 400;
}

std::optional<Target> read_target(std::string_view target) {
  auto mark = target.find('?');
  auto raw = target.substr(0, mark);
  if (!raw.starts_with('/') || has_encoded_slash(raw)) return std::nullopt;
  auto path = percent_decode(raw, false);
  if (!path || !is_clean_path(*path)) return std::nullopt;
  Target read{std::move(*path), {}};
  if (mark != std::string_view::npos && !read_query(target.substr(mark + 1), read.query))
    return std::nullopt;
  return read;
}

}  // namespace dh::http
