#pragma once
// A client for the tests of this folder: raw bytes through a blocking socket, no HTTP library that
// would mend what the tests break.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "http/server.hpp"

namespace dh::http::test {

struct Answer {
  int status = 0;  ///< 0 when no whole answer came
  std::string head;
  std::string body;

  /// Value of the first field of that lower-case name, or "".
  std::string field(std::string_view name) const {
    for (auto line : split(head, '\n')) {
      auto colon = line.find(':');
      if (colon != std::string::npos && lower_ascii(line.substr(0, colon)) == name)
        return trim(line.substr(colon + 1));
    }
    return "";
  }
  bool closes() const { return field("connection") == "close"; }
};

class Client {
 public:
  explicit Client(int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    timeval limit{10, 0};  // a server that hangs fails the test instead of stopping it
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (receive_buffer > 0)
      setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connect(unsigned short port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  /// Reads once; false at the end of the connection or after ten silent seconds.
  bool receive() {
    char bytes[64 << 10];
    auto size = ::recv(socket_, bytes, sizeof bytes, 0);
    if (size <= 0) {
      is_closed_ = size == 0 || errno == ECONNRESET;
      return false;
    }
    received_.append(bytes, static_cast<std::size_t>(size));
    return true;
  }

  /// All that still comes until the server closes.
  std::string receive_all() {
    while (receive()) continue;
    return std::exchange(received_, {});
  }
  /// Whether the server closes without sending anything more.
  bool sees_close() { return receive_all().empty() && is_closed_; }
  bool is_closed() const { return is_closed_; }

  /// The next answer, of whatever framing. `status` 0 when the connection ends within it.
  Answer answer(bool without_body = false) {
    Answer read;
    auto head = take_until("\r\n\r\n");
    if (!head) return read;
    read.head = *head;
    int status = std::atoi(read.head.substr(9, 3).c_str());
    bool whole = true;
    if (without_body || status < 200 || status == 204 || status == 304)
      whole = true;
    else if (read.field("transfer-encoding") == "chunked")
      whole = take_chunks(read.body);
    else if (!read.field("content-length").empty())
      whole = take(std::strtoul(read.field("content-length").c_str(), nullptr, 10), read.body);
    else
      read.body = receive_all();
    read.status = whole ? status : 0;
    return read;
  }

  Answer ask(std::string_view request) {
    send(request);
    return answer();
  }

 private:
  bool take(std::size_t size, std::string& into) {
    while (received_.size() < size)
      if (!receive()) return false;
    into.append(received_, 0, size);
    received_.erase(0, size);
    return true;
  }
  std::optional<std::string> take_until(std::string_view end) {
    std::size_t at;
    while ((at = received_.find(end)) == std::string::npos)
      if (!receive()) return std::nullopt;
    std::string taken = received_.substr(0, at + end.size());
    received_.erase(0, at + end.size());
    return taken;
  }
  bool take_chunks(std::string& body) {
    for (;;) {
      auto line = take_until("\r\n");
      if (!line) return false;
      auto size = std::strtoul(line->c_str(), nullptr, 16);
      std::string end;
      if (!take(size, body) || !take(2, end) || end != "\r\n") return false;
      if (size == 0) return true;
    }
  }

  int socket_;
  std::string received_;
  bool is_closed_ = false;
};

inline Response text(std::string body, int status = 200) {
  Response response;
  response.status = status;
  response.headers = {{"Content-Type", "text/plain"}};
  response.body = std::move(body);
  return response;
}

inline Response refuse(int status, const std::string& id) {
  auto response = text("refused " + id, status);
  response.headers.emplace_back("X-Refused", std::to_string(status));
  return response;
}

/// A server on a free port of the loopback address; a body may have a million bytes.
inline std::unique_ptr<Server> serve(Options options, Handler handler) {
  options.port = 0;
  if (options.threads == Options{}.threads) options.threads = 4;
  auto server = Server::start(
      options, std::move(handler), [](const Request&) { return Limits{1'000'000}; }, refuse);
  return server ? std::move(*server) : nullptr;
}

/// "GET path" as a whole request that keeps the connection.
inline std::string get(std::string_view path) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: example.test\r\n\r\n";
}
inline std::string post(std::string_view path, std::string_view body) {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: example.test\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

}  // namespace dh::http::test
