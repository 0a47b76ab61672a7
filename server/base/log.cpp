#include "base/log.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>

#include "base/time_source.hpp"

namespace dh {
namespace {

std::atomic<Level> threshold{Level::info};

std::string_view name_of(Level level) {
  switch (level) {
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    case Level::fatal: return "fatal";
  }
  return "";
}

/// Control characters never reach the log as they are: a line cannot be forged or hidden.
void append_escaped(std::string& line, std::string_view text, bool quoted) {
  for (const char c : text) {
    if (c == '\n') line += "\\n";
    else if (c == '\r') line += "\\r";
    else if (c == '\\') line += "\\\\";
    else if (quoted && c == '"') line += "\\\"";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      line += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    else line += c;
  }
}

void append_value(std::string& line, std::string_view value) {
  const bool quoted = value.empty() || value.find_first_of(" =\"") != std::string_view::npos;
  if (quoted) line += '"';
  append_escaped(line, value, quoted);
  if (quoted) line += '"';
}

/// One call for the whole line, so that the lines of two threads do not mix.
void write_all(std::string_view line) {
  while (!line.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // standard error is gone: there is nowhere to say so
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

void log(Level level, std::string_view message, const Args& details) {
  if (level < threshold.load(std::memory_order_relaxed)) return;
  std::string line = to_text(SystemTime{}.now());
  line.append(" ").append(name_of(level)).append(" ");
  append_escaped(line, message, false);
  for (const auto& [key, value] : details) {
    line += ' ';
    append_escaped(line, key, false);
    line += '=';
    append_value(line, value);
  }
  line += '\n';
  write_all(line);
}

void log_threshold(Level lowest) { threshold.store(lowest, std::memory_order_relaxed); }

}  // namespace dh
