#pragma once
// Boost.Beast's parser behind a plain class: one request, head first, then its body.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace dh::http {

enum class BodyState { more, done, bad, too_large };

class RequestParser {
 public:
  RequestParser();
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  /// Reads a whole head; false when Beast refuses it. Fills method, target and headers.
  bool read_head(std::string_view head, Request& request);

  bool is_1_1() const;
  bool keeps_alive() const;
  bool has_body() const;
  /// Bytes announced; nothing for a chunked body or none.
  std::optional<std::uint64_t> content_length() const;

  /// A chunked body is too large as soon as a chunk is announced that passes the limit.
  void limit_body(std::uint64_t bytes);
  /// Takes what it can use off the front of `bytes`.
  BodyState read_body(std::string& bytes);
  /// What arrived so far; moved out by the caller when done.
  std::string& body();

 private:
  struct Beast;
  std::unique_ptr<Beast> beast_;
};

}  // namespace dh::http
