#include "base/settings.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

#include "base/log.hpp"
#include "base/text.hpp"

namespace dh {
namespace {

/// "Data-Folder" and DATA_FOLDER are the key "data_folder": flags, environment and file agree.
std::string plain_key(std::string_view key) {
  std::string plain = lower_ascii(key);
  std::replace(plain.begin(), plain.end(), '-', '_');
  return plain;
}

bool is_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

}  // namespace

Result<Settings> Settings::read(const std::string& path) {
  Settings settings;
  std::error_code error;
  if (std::filesystem::exists(path, error) || error) {
    std::ifstream file(path);
    std::string line;
    int number = 0;
    if (!file || std::filesystem::is_directory(path, error))
      return fail(Code::invalid, "settings.unreadable", {{"path", path}});
    while (std::getline(file, line)) {
      ++number;
      const std::string text = trim(line);
      if (text.empty() || text.front() == '#') continue;
      const auto equals = text.find('=');
      const std::string key = plain_key(trim(text.substr(0, equals)));
      if (equals == std::string::npos || !is_key(key))
        return fail(Code::invalid, "settings.syntax", {{"line", std::to_string(number)}});
      settings.set(key, trim(text.substr(equals + 1)));
    }
  }
  constexpr std::string_view prefix = "DONGHANH_";
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const auto equals = text.find('=');
    if (!text.starts_with(prefix) || equals == std::string_view::npos) continue;
    settings.set(std::string(text.substr(prefix.size(), equals - prefix.size())),
                 std::string(text.substr(equals + 1)));
  }
  return settings;
}

void Settings::set(std::string key, std::string value) {
  values_[plain_key(key)] = std::move(value);
}

std::string Settings::text(std::string_view key, std::string_view otherwise) const {
  const auto found = values_.find(plain_key(key));
  return std::string(found != values_.end() ? std::string_view(found->second) : otherwise);
}

long Settings::number(std::string_view key, long otherwise) const {
  const auto found = values_.find(plain_key(key));
  if (found == values_.end()) return otherwise;
  const std::string& value = found->second;
  long number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc{} && end == value.data() + value.size()) return number;
  log(Level::warning, "setting is not a number", {{"key", std::string(key)}});
  return otherwise;
}

bool Settings::yes(std::string_view key, bool otherwise) const {
  const auto found = values_.find(plain_key(key));
  if (found == values_.end()) return otherwise;
  const std::string value = lower_ascii(found->second);
  if (value == "yes" || value == "true" || value == "1") return true;
  if (value == "no" || value == "false" || value == "0") return false;
  log(Level::warning, "setting is neither yes nor no", {{"key", std::string(key)}});
  return otherwise;
}

}  // namespace dh
