#include "http/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "base/log.hpp"
#include "http/connection.hpp"

namespace dh::http {
namespace {

using namespace std::chrono_literals;

constexpr int backlog = 4096;
constexpr auto accept_pause = 50ms;  ///< when the system has no descriptors left
constexpr auto quiet_time = 250ms;   ///< at a stop: for requests that are on their way
constexpr auto close_time = 500ms;   ///< after the grace: for the coroutines to notice

/// Raises the limit of open files as far as allowed and returns it.
std::size_t raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

/// How many clients there may be, and how many above that are told so instead of being cut off.
struct Places {
  std::size_t served = 0;
  std::size_t told = 0;
};

/// Databases and files need descriptors too; the clients leave a quarter, at most 256, to them.
Places count_places(std::size_t wanted, std::size_t files) {
  auto free = files - std::min<std::size_t>(files / 4, 256);
  auto told = std::min<std::size_t>(free / 8, 512);
  return {std::min(wanted, free - told), told};
}

class SocketServer final : public Server {
 public:
  SocketServer(Options options, Handler handler, std::function<Limits(const Request&)> limits,
               std::function<Response(int, const std::string&)> refused)
      : shared_(std::move(options), std::move(handler), std::move(limits), std::move(refused)) {}

  ~SocketServer() override {
    if (!thread_.joinable()) return;
    stop(0ms);
    thread_.join();
  }

  /// An empty text, or why the address cannot be listened on.
  std::string open();
  unsigned short port() const override { return port_; }
  void stop(std::chrono::milliseconds grace) override;

 private:
  Task<void> accept_clients();
  Task<void> watch_deadlines();
  void admit(Socket socket);
  void begin_stop();
  void accept_backlog();
  void abandon();
  void report_full();

  Shared shared_;
  Acceptor acceptor_{shared_.io};
  Timer watch_{shared_.io};
  Places places_;
  Clock::time_point full_reported_{};
  unsigned short port_ = 0;
  std::mutex mutex_;
  std::condition_variable ended_call_;
  bool ended_ = false;  ///< the socket thread has left its loop
  std::thread thread_;
};

void log_end(std::exception_ptr error) {
  if (error) log(Level::error, "a connection ended by an exception");
}

std::string SocketServer::open() {
  const auto& options = shared_.options;
  ErrorCode error;
  auto address = asio::ip::make_address(options.address, error);
  Tcp::endpoint endpoint(address, options.port);
  if (!error) acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(Acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(backlog, error);
  if (!error) acceptor_.non_blocking(true, error);
  if (error) return error.message();
  port_ = acceptor_.local_endpoint(error).port();
  places_ = count_places(options.connections, raise_file_limit());
  asio::co_spawn(shared_.io, accept_clients(), log_end);
  asio::co_spawn(shared_.io, watch_deadlines(), log_end);
  thread_ = std::thread([this] {
    shared_.io.run();
    std::lock_guard lock(mutex_);
    ended_ = true;
    ended_call_.notify_all();
  });
  return {};
}

Task<void> SocketServer::accept_clients() {
  Timer pause(shared_.io);
  while (acceptor_.is_open()) {
    Socket socket(shared_.io);
    ErrorCode error;
    co_await acceptor_.async_accept(socket, asio::redirect_error(use_task, error));
    if (!error) {
      admit(std::move(socket));
    } else if (error != asio::error::connection_aborted && acceptor_.is_open()) {
      report_full();
      pause.expires_after(accept_pause);
      co_await pause.async_wait(asio::redirect_error(use_task, error));
    }
  }
}

void SocketServer::admit(Socket socket) {
  auto clients = shared_.connections.size();
  bool has_place = clients < places_.served;
  if (!has_place) report_full();
  if (clients >= places_.served + places_.told) return;
  auto owner = std::make_unique<Connection>(shared_, std::move(socket));
  auto& connection = *owner;
  asio::co_spawn(shared_.io, has_place ? connection.serve() : connection.turn_away(),
                 [owner = std::move(owner)](std::exception_ptr error) { log_end(error); });
}

/// At most once in ten seconds: a flood of clients is not to become a flood of lines.
void SocketServer::report_full() {
  auto now = Clock::now();
  if (full_reported_ != Clock::time_point{} && now - full_reported_ < 10s) return;
  full_reported_ = now;
  log(Level::warning, "no place for more clients",
      {{"clients", std::to_string(shared_.connections.size())}});
}

/// One timer for all clients: moving ten thousand timers at every byte would cost more than looking
/// at ten thousand deadlines twice a second.
Task<void> SocketServer::watch_deadlines() {
  const auto& options = shared_.options;
  auto shortest = std::min({options.head_timeout, options.idle_timeout, options.body_grace});
  auto interval = std::clamp<std::chrono::milliseconds>(shortest / 10, 5ms, 500ms);
  while (!shared_.stopping || !shared_.connections.empty()) {
    if (shared_.stopping) interval = std::min<std::chrono::milliseconds>(interval, 20ms);
    watch_.expires_after(interval);
    ErrorCode ignored;
    co_await watch_.async_wait(asio::redirect_error(use_task, ignored));
    auto now = Clock::now();
    for (Connection* connection : shared_.connections) connection->check_deadline(now);
  }
}

/// Clients that the system accepted for us would be reset by closing; they are served first.
void SocketServer::accept_backlog() {
  for (;;) {
    Socket socket(shared_.io);
    ErrorCode error;
    acceptor_.accept(socket, error);
    if (error && error != asio::error::connection_aborted) return;
    if (!error) admit(std::move(socket));
  }
}

void SocketServer::begin_stop() {
  if (shared_.stopping) return;
  shared_.stopping = true;
  shared_.quiet_until = Clock::now() + quiet_time;
  accept_backlog();
  ErrorCode ignored;
  acceptor_.close(ignored);
  for (Connection* connection : shared_.connections) connection->hasten();
  watch_.cancel();
}

void SocketServer::abandon() {
  for (Connection* connection : shared_.connections) connection->close();
}

void SocketServer::stop(std::chrono::milliseconds grace) {
  asio::post(shared_.io, [this] { begin_stop(); });
  std::unique_lock lock(mutex_);
  if (ended_call_.wait_for(lock, grace, [this] { return ended_; })) return;
  shared_.abandoned = true;
  asio::post(shared_.io, [this] { abandon(); });
  ended_call_.wait_for(lock, close_time, [this] { return ended_; });
}

}  // namespace

Result<std::unique_ptr<Server>> Server::start(
    Options options, Handler handler, std::function<Limits(const Request& head)> limits,
    std::function<Response(int status, const std::string& id)> refused) {
  Args place{{"address", options.address}, {"port", std::to_string(options.port)}};
  auto server = std::make_unique<SocketServer>(std::move(options), std::move(handler),
                                               std::move(limits), std::move(refused));
  auto reason = server->open();
  if (!reason.empty()) {
    place["reason"] = reason;
    return fail(Code::unavailable, "http.cannot_listen", std::move(place));
  }
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace dh::http
