#include "http/message.hpp"

#include <algorithm>

namespace dh::http {
namespace {

int hex_value(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

/// RFC 3986 "unreserved": never needs an escape, whatever part of an address it stands in.
bool is_unreserved(unsigned char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// The value of `name` in one Cookie field, whose pairs are parted by semicolons.
std::optional<std::string_view> find_cookie(std::string_view pairs, std::string_view name) {
  while (!pairs.empty()) {
    auto end = pairs.find(';');
    auto pair = trim_blanks(pairs.substr(0, end));
    pairs = end == std::string_view::npos ? std::string_view{} : pairs.substr(end + 1);
    auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name)
      return pair.substr(equals + 1);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    case Method::options: return "OPTIONS";
    case Method::other: return "OTHER";
  }
  return "OTHER";
}

std::string_view Request::header(std::string_view lower_case_name) const {
  auto found = std::find_if(headers.begin(), headers.end(),
                            [&](const Header& one) { return one.first == lower_case_name; });
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<std::string_view> Request::param(std::string_view name) const {
  auto found = std::find_if(query.begin(), query.end(),
                            [&](const Header& one) { return one.first == name; });
  if (found == query.end()) return std::nullopt;
  return std::string_view(found->second);
}

std::string_view Request::cookie(std::string_view name) const {
  for (const auto& [field, value] : headers) {
    if (field != "cookie") continue;
    if (auto found = find_cookie(value, name)) return *found;
  }
  return {};
}

std::string percent_encode(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (unsigned char letter : text) {
    if (is_unreserved(letter)) {
      encoded += static_cast<char>(letter);
    } else {
      encoded += '%';
      encoded += digits[letter >> 4];
      encoded += digits[letter & 15];
    }
  }
  return encoded;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      int high = hex_value(text[at + 1]);
      int low = hex_value(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      decoded += text[at] == '+' && plus_is_space ? ' ' : text[at];
    }
  }
  return decoded;
}

std::string encode_query(const std::vector<Header>& query) {
  std::string encoded;
  for (const auto& [name, value] : query) {
    if (!encoded.empty()) encoded += '&';
    encoded += percent_encode(name);
    encoded += '=';
    encoded += percent_encode(value);
  }
  return encoded;
}

}  // namespace dh::http
