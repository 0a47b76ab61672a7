#pragma once
// One client: waits for a request, reads it, has a worker answer it, sends the answer, and again.
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/answer.hpp"
#include "http/request_parser.hpp"
#include "http/server.hpp"
#include "http/sockets.hpp"
#include "http/worker_pool.hpp"

namespace dh::http {

class Connection;

/// What the connections of one server share. Only the socket thread touches it, except for the
/// handler, `refused` and `abandoned`, which workers use.
struct Shared {
  Shared(Options options, Handler handler, std::function<Limits(const Request&)> limits,
         std::function<Response(int, const std::string&)> refused);

  std::string new_id();  ///< 16 hexadecimal digits, never the same twice
  /// The answer of `refused`, with Retry-After on a 503.
  Response refusal(int status, const std::string& id);

  const Options options;
  const Handler handler;
  const std::function<Limits(const Request&)> limits;
  const std::function<Response(int, const std::string&)> refused;
  asio::io_context io{1};
  std::array<char, 64 << 10> scratch{};   ///< where reads land: idle clients hold no buffer
  std::vector<Connection*> connections{};
  std::size_t body_bytes = 0;             ///< held by requests that are not answered yet
  std::uint64_t salt = 0;
  std::uint64_t requests = 0;
  bool stopping = false;
  Clock::time_point quiet_until{};        ///< when stopping: how long idle clients may still ask
  std::atomic<bool> abandoned = false;    ///< the grace is over: waiting requests are not begun
  WorkerPool pool;                        ///< last, so that its threads end before the rest goes
};

class Connection final : public Job {
 public:
  Connection(Shared& shared, Socket socket);
  ~Connection() override;

  Task<void> serve();
  /// For a client above the limit of connections: 503 and good-bye.
  Task<void> turn_away();

  void check_deadline(Clock::time_point now);  ///< ends the wait that took too long
  void hasten();                               ///< the server stops: idle only for a moment more
  void close();
  void run() override;  ///< on a worker
  void resume();        ///< on the socket thread, after run()

 private:
  enum class Arrival { bytes, ended, late };
  enum class Work { answer, chunk, drop };
  using Parts = std::array<std::string_view, 3>;
  struct Exchange;
  struct Resume;  ///< the coroutine that waits for a worker

  Task<bool> wait_for_request();
  Task<int> read_request();
  Task<int> read_head();
  Task<int> read_body();
  Task<bool> answer();
  Task<bool> send_plain(AnswerShape shape);
  Task<bool> send_stream(AnswerShape shape);
  Task<bool> send_chunk(bool chunked);
  Task<void> refuse(int status);
  Task<bool> send(Parts parts);
  Task<Arrival> more();
  Task<void> linger();
  Task<void> on_worker(Work work);
  std::optional<Arrival> take();
  int open_request(std::string_view head);
  int check_body_size();
  void hold_body();
  void drop_body();
  void begin_exchange();
  void set_deadline(std::chrono::milliseconds from_now);
  void run_handler();
  void run_stream();

  Shared& shared_;
  Socket socket_;
  std::string remote_;
  std::string pending_;  ///< arrived and not used yet
  std::unique_ptr<Exchange> exchange_;
  std::unique_ptr<Resume> resume_;
  Clock::time_point deadline_ = Clock::time_point::max();
  std::size_t place_ = 0;  ///< index in shared_.connections
  Work work_ = Work::answer;
  bool idle_ = false;
};

/// One request with its answer. An idle connection has none.
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
