#pragma once
// The browser's files, compiled into the binary: web/dist by path, compressed when the browser
// takes it.
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/assets.hpp"
#include "engine/texts.hpp"
#include "http/message.hpp"

namespace dh {

class StaticFiles {
 public:
  explicit StaticFiles(std::span<const Asset> all = assets());
  /// The file of a path, or the page of the application for any address that is no file.
  http::Response answer(const http::Request& request, Tongue tongue) const;

 private:
  struct File {
    std::string_view plain{}, gzip{}, brotli{};
    std::string etag{};  ///< without quotes
    std::string_view media{};
    bool hashed = false;  ///< the name holds a hash of the content: kept for good
  };
  http::Response send(const File& file, const http::Request& request) const;
  std::map<std::string, File, std::less<>> files_;  ///< "/app.js"
};

}  // namespace dh
