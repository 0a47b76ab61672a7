#pragma once
// Looks for marks of secrecy in a long text that arrives in pieces, with bounded memory.
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace dh {

class SecretWatch {
 public:
  void add(std::string_view text) {
    if (!found_.empty()) return;
    text_ += text;
    if (text_.size() >= window) look();
  }
  /// Where a mark stands; "" when there is none in all that was added.
  const std::string& finish() {
    if (found_.empty()) look();
    return found_;
  }

 private:
  static constexpr std::size_t window = 64 << 10, overlap = 600;

  void look() {
    found_ = secret_mark(text_);
    if (text_.size() <= overlap) return;
    // What stands around a mark decides, so the end of one window begins the next, at a letter's
    // first byte.
    std::size_t from = text_.size() - overlap;
    while (from < text_.size() && (static_cast<unsigned char>(text_[from]) & 0xC0) == 0x80) ++from;
    text_.erase(0, from);
  }

  std::string text_, found_;
};

}  // namespace dh
