#pragma once
// Settings of a process: key = value lines of a file, then DONGHANH_KEY in the environment, then
// flags. In keys "-" is "_" and capitals are small. Read at start, then only read: no lock is
// needed.
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dh {

class Settings {
 public:
  /// Errors: `invalid`, key "settings.syntax" (args: line), "settings.unreadable" (args: path).
  /// A missing file is empty settings.
  static Result<Settings> read(const std::string& path);
  void set(std::string key, std::string value);
  std::string text(std::string_view key, std::string_view otherwise = "") const;
  /// What is set but not a number, or neither yes nor no, is logged and counts as not set.
  long number(std::string_view key, long otherwise) const;
  bool yes(std::string_view key, bool otherwise) const;  ///< yes/no, true/false, 1/0

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace dh
