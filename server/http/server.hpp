#pragma once
// The HTTP/1.1 server: sockets by coroutines on one thread, handlers on a fixed pool of threads.
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "http/message.hpp"

namespace dh::http {

/// What may be sent to a path, asked once the head is read and before the body is.
struct Limits {
  std::size_t body = 1 << 20;  ///< bytes; more is 413 and the connection closes
};

struct Options {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;  ///< 0 takes a free one; see Server::port()
  int threads = 16;            ///< workers that run handlers (blocking code)
  std::size_t queue = 1024;    ///< requests waiting for a worker; more are answered 503
  std::size_t head = 16 << 10; ///< bytes of the head; more is 431
  std::size_t connections = 16000;  ///< more are answered 503 and closed
  std::chrono::milliseconds head_timeout{10'000};
  std::chrono::milliseconds idle_timeout{60'000};
  /// A body must arrive with at least this many bytes a second after its first ten seconds.
  std::size_t body_rate = 500;
  std::chrono::milliseconds body_grace{10'000};  ///< those ten seconds, and the longest pause
  std::size_t bodies = 512 << 20;  ///< bytes of all unanswered bodies together; more is 503
};

/// Answers a request. Runs on a worker; must not throw (a throw is caught, logged, answered 500).
using Handler = std::function<Response(const Request&)>;

class Server {
 public:
  /// `limits` runs on the socket thread and must be quick. `refused` makes the answer for requests
  /// that never reach the handler (400, 408, 413, 431, 503) or whose handler threw (500); it gets
  /// the status and the request id, runs on any thread, and is as quick as `limits`.
  static Result<std::unique_ptr<Server>> start(
      Options options, Handler handler, std::function<Limits(const Request& head)> limits,
      std::function<Response(int status, const std::string& id)> refused);
  virtual ~Server() = default;
  virtual unsigned short port() const = 0;
  /// Stops accepting, lets running requests end (at most `grace`), closes. May be called twice.
  virtual void stop(std::chrono::milliseconds grace) = 0;
};

}  // namespace dh::http
