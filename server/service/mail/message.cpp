#include "service/mail/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/crypto.hpp"

namespace dh::mail {

namespace {

constexpr std::size_t most_address = 254, most_local = 64;
/// Bytes in one encoded word, so that "=?UTF-8?B?" … "?=" stays below 75 columns.
constexpr std::size_t word_bytes = 39;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Control characters, line ends of Unicode among them, are spaces; runs of spaces one.
std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3), two = text.substr(i, 2);
    const bool line_end = three == "\u2028" || three == "\u2029", next_line = two == "\u0085";
    if (line_end) i += 2;
    if (next_line) i += 1;
    const bool space = byte <= 0x20 || byte == 0x7f || line_end || next_line;
    if (!space) out += text[i];
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

/// "Thu, 26 Nov 2026 07:00:00 +0700"
std::string date_header(Instant at) {
  static constexpr std::array<std::string_view, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date day = vietnam_date(at);
  const auto seconds = (to_ms(at) - to_ms(start_of_vietnam_day(day))) / 1000;
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0700",
                     days[std::chrono::weekday(std::chrono::sys_days(day)).c_encoding()], unsigned(day.day()),
                     months[unsigned(day.month()) - 1], int(day.year()), seconds / 3600, seconds / 60 % 60,
                     seconds % 60);
}

std::string mailbox(std::string_view name, std::string_view address) {
  const std::string shown = header_text(name);
  // An encoded word needs no quotes; a plain name gets them, so that "@", "," and "<" stay letters.
  if (shown.empty()) return "<" + std::string(address) + ">";
  if (shown.starts_with("=?")) return shown + "\r\n <" + std::string(address) + ">";
  std::string quoted = "\"";
  for (const char c : shown) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\" <" + std::string(address) + ">";
}

}  // namespace

bool is_address(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at > most_local || text.size() > most_address) return false;
  const std::string_view local = text.substr(0, at), host = text.substr(at + 1);
  const auto all = [](std::string_view part, std::string_view more) {
    return !part.empty() && part.front() != '.' && part.back() != '.' && part.find("..") == std::string_view::npos &&
           std::all_of(part.begin(), part.end(),
                       [&](char c) { return is_letter_or_digit(c) || more.find(c) != std::string_view::npos; });
  };
  return all(local, "!#$%&'*+/=?^_`{|}~.-") && all(host, ".-") && host.front() != '-' &&
         (host == "localhost" || host.find('.') != std::string_view::npos);
}

std::string header_text(std::string_view text) {
  const std::string line = one_line(text);
  const bool plain = line.size() <= 60 && line.find("=?") == std::string::npos &&
                     std::all_of(line.begin(), line.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (plain) return line;
  std::string out;
  for (std::size_t from = 0; from < line.size();) {
    std::size_t to = std::min(line.size(), from + word_bytes);
    // Not in the middle of a letter.
    while (to < line.size() && to > from && (static_cast<unsigned char>(line[to]) & 0xc0) == 0x80) --to;
    out += (out.empty() ? "" : "\r\n ");
    out += "=?UTF-8?B?" + base64(std::string_view(line).substr(from, to - from)) + "?=";
    from = to;
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  const std::string all = base64(bytes);
  constexpr std::size_t columns = 76;
  std::string out;
  for (std::size_t from = 0; from < all.size(); from += columns) out += all.substr(from, columns) + "\r\n";
  return out;
}

std::string write_message(const Mail& mail) {
  return "Date: " + date_header(mail.at) + "\r\nFrom: " + mailbox(mail.from_name, mail.from) +
         "\r\nTo: " + mailbox(mail.to_name, mail.to) + "\r\nMessage-ID: <" + mail.message_id +
         ">\r\nSubject: " + header_text(mail.subject) +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8"
         "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64_lines(mail.text);
}

}  // namespace dh::mail
