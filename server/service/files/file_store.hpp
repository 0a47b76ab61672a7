#pragma once
// The bytes of files, by their own hash: <folder>/files/ab/<sha256 in hex>. The same bytes are kept
// once.
#include <string>
#include <string_view>

#include "base/random.hpp"
#include "base/result.hpp"

namespace dh {

class FileStore {
 public:
  /// `folder` is the data folder of the process; made when first needed.
  explicit FileStore(std::string folder) : root_(std::move(folder) + "/files") {}

  /// Writes the bytes and answers their sha256 in hex. They are on disk when it returns: file and
  /// folder entry are synced, so a record written afterwards never names bytes that a power cut can
  /// take. Errors: `storage_full` "file.disk_full", `unavailable` "file.disk".
  Result<std::string> put(std::string_view bytes, Random& random) const;
  /// Errors: `not_found` "file.gone"; `internal` "file.damaged" when the bytes no longer have that
  /// hash.
  Result<std::string> read(std::string_view sha256) const;
  /// Where the bytes of a hash lie.
  std::string path_of(std::string_view sha256) const;
  const std::string& root() const { return root_; }

 private:
  std::string root_;
};

}  // namespace dh
