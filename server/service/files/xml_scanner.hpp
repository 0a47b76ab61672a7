#pragma once
// Reads XML of unknown hands in small pieces, never as a tree: no DTD, no entity but the five of
// XML and numbers, bounded depth and token size. Memory does not grow with the document.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dh {

struct XmlEvents {
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;
  std::function<Result<void>(std::string_view name, const Attributes&)>
      start{};  ///< names without prefix
  std::function<void(std::string_view name)> end{};
  std::function<void(std::string_view text)> text{};
};

class XmlScanner {
 public:
  explicit XmlScanner(XmlEvents events) : events_(std::move(events)) {}
  /// Errors: `invalid` "file.xml_dtd", "file.xml_too_deep", "file.xml_encoding", "file.xml_broken".
  Result<void> feed(std::string_view chunk);
  Result<void> finish();

 private:
  Result<bool> step(bool last);
  Result<void> tag(std::string_view inside);
  Result<void> check_encoding(std::string_view declaration);

  XmlEvents events_;
  std::string buffer_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool begun_ = false, rooted_ = false;
};

}  // namespace dh
