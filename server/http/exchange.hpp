#pragma once
// The inside of Connection: one request with its answer. Included by connection*.cpp only.
#include <string>

#include "http/connection.hpp"

namespace dh::http {

/// An idle connection has none.
struct Connection::Exchange {
  explicit Exchange(Shared& shared) : shared(shared) {}
  ~Exchange() { shared.body_bytes -= held; }
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  Shared& shared;
  RequestParser parser{};
  Request request{};
  Response response{};
  std::string chunk{};
  std::size_t held = 0;      ///< this request's part of shared.body_bytes
  bool streams = false;
  bool more_chunks = true;
  bool failed = false;       ///< the stream threw: the answer must not look complete
};

struct Connection::Resume {
  virtual ~Resume() = default;
  virtual void call() = 0;
};

}  // namespace dh::http
