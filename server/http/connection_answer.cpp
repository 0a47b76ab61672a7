// The second half of Connection: from the complete request to the last byte of its answer.
#include "http/connection.hpp"

#include "base/log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace dh::http {
namespace {

using namespace std::chrono_literals;

constexpr auto linger_time = 2'000ms;         ///< for the client to read the last answer
constexpr auto chunk_time = 20ms;             ///< a worker gathers a chunk no longer than this,
constexpr std::size_t chunk_size = 32 << 10;  ///< or until it has so much

template <class Continuation, class Resume>
struct ResumeWith final : Resume {
  explicit ResumeWith(Continuation continuation) : continuation(std::move(continuation)) {}
  void call() override { std::move(continuation)(); }
  Continuation continuation;
};

bool is_answer(int status) { return status >= 200 && status <= 599; }

void log_throw(std::string_view where, const std::string& id, std::string_view what) {
  log(Level::error, "a request handler threw",
      {{"where", std::string(where)}, {"request", id}, {"what", std::string(what)}});
}

/// One of the two places that catch: whatever `work` throws is logged and becomes false.
template <class Work>
bool runs_through(std::string_view where, const std::string& id, Work work) {
  try {
    work();
    return true;
  } catch (const std::exception& error) {
    log_throw(where, id, error.what());
  } catch (...) {
    log_throw(where, id, "not a std::exception");
  }
  return false;
}

}  // namespace

/// Suspends until a worker has done `work` for this connection.
Task<void> Connection::on_worker(Work work) {
  work_ = work;
  deadline_ = Clock::time_point::max();
  auto submit = [this]<class Continuation>(Continuation continuation) {
    resume_ = std::make_unique<ResumeWith<Continuation, Resume>>(std::move(continuation));
    shared_.pool.submit(*this);
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(submit, use_task);
}

void Connection::resume() {
  auto waiting = std::move(resume_);  // the call may begin the next wait, or end this object
  waiting->call();
}

void Connection::run() {
  switch (work_) {
    case Work::answer: return run_handler();
    case Work::chunk: return run_stream();
    case Work::drop: exchange_->response.stream = nullptr;
  }
}

void Connection::run_handler() {
  auto& exchange = *exchange_;
  if (shared_.abandoned) return;
  const auto& id = exchange.request.id;
  bool whole = runs_through("handler", id, [&] {
    exchange.response = shared_.handler(exchange.request);
  });
  if (whole && !is_answer(exchange.response.status))
    log_throw("handler", id, fmt::format("it answered {}", exchange.response.status));
  if (!whole || !is_answer(exchange.response.status)) {
    exchange.response = {};
    exchange.response.status = 500;
    runs_through("refused", id, [&] { exchange.response = shared_.refusal(500, id); });
  }
  exchange.streams = exchange.response.stream != nullptr;
  // What the stream holds (files, cursors) is freed here, not on the socket thread.
  if (exchange.request.method == Method::head || !may_have_body(exchange.response.status))
    exchange.response.stream = nullptr;
}

void Connection::run_stream() {
  auto& exchange = *exchange_;
  exchange.chunk.clear();
  bool more = true;
  auto until = Clock::now() + chunk_time;
  exchange.failed = !runs_through("stream", exchange.request.id, [&] {
    do {
      more = exchange.response.stream(exchange.chunk);
    } while (more && exchange.chunk.size() < chunk_size && Clock::now() < until);
  });
  exchange.more_chunks = more && !exchange.failed;
  if (!exchange.more_chunks) exchange.response.stream = nullptr;
}

/// True when the connection may serve another request.
Task<bool> Connection::answer() {
  auto& exchange = *exchange_;
  if (shared_.pool.has_room())
    co_await on_worker(Work::answer);
  else
    exchange.response = shared_.refusal(503, exchange.request.id);
  if (!exchange.streams) drop_body();
  if (!socket_.is_open()) {
    if (exchange.response.stream) co_await on_worker(Work::drop);
    co_return false;
  }
  AnswerShape shape;
  shape.is_1_1 = exchange.parser.is_1_1();
  shape.streams = exchange.streams;
  shape.closes = shared_.stopping || !exchange.parser.keeps_alive() ||
                 asks_to_close(exchange.response) || (shape.streams && !shape.is_1_1);
  bool sent = false;
  if (exchange.response.stream)
    sent = co_await send_stream(shape);
  else
    sent = co_await send_plain(shape);
  if (sent && shape.closes) co_await linger();
  co_return sent && !shape.closes;
}

Task<bool> Connection::send_plain(AnswerShape shape) {
  const auto& exchange = *exchange_;
  auto head = answer_head(exchange.response, shape);
  Parts parts{head};
  bool has_body = exchange.request.method != Method::head && !shape.streams;
  if (has_body && may_have_body(exchange.response.status)) parts[1] = content(exchange.response);
  co_return co_await send(parts);
}

Task<bool> Connection::send_stream(AnswerShape shape) {
  auto& exchange = *exchange_;
  bool sent = co_await send_plain(shape);
  while (sent && exchange.more_chunks) {
    co_await on_worker(Work::chunk);
    sent = !exchange.failed && co_await send_chunk(shape.is_1_1);
  }
  if (exchange.response.stream) co_await on_worker(Work::drop);
  if (exchange.failed && socket_.is_open()) {
    // A reset, because an orderly end would look like the end of the answer to HTTP/1.0.
    ErrorCode ignored;
    socket_.set_option(asio::socket_base::linger(true, 0), ignored);
  }
  co_return sent;
}

Task<bool> Connection::send_chunk(bool chunked) {
  const auto& exchange = *exchange_;
  Parts parts;
  parts[1] = exchange.chunk;
  std::string size;
  if (chunked && !exchange.chunk.empty()) {
    size = fmt::format("{:x}\r\n", exchange.chunk.size());
    parts[0] = size;
    parts[2] = exchange.more_chunks ? "\r\n" : "\r\n0\r\n\r\n";
  } else if (chunked && !exchange.more_chunks) {
    parts[2] = "0\r\n\r\n";
  }
  co_return co_await send(parts);
}

Task<void> Connection::refuse(int status) {
  auto& exchange = *exchange_;
  exchange.response = shared_.refusal(status, exchange.request.id);
  drop_body();
  AnswerShape shape;
  shape.closes = true;
  bool sent = co_await send_plain(shape);
  if (sent) co_await linger();
}

/// Sends all; false when the client is gone or took nothing for as long as a client may be idle.
Task<bool> Connection::send(Parts parts) {
  std::size_t left = parts[0].size() + parts[1].size() + parts[2].size();
  set_deadline(shared_.options.idle_timeout);
  while (left > 0) {
    std::array<asio::const_buffer, 3> buffers;
    for (std::size_t at = 0; at < parts.size(); ++at)
      buffers[at] = asio::const_buffer(parts[at].data(), parts[at].size());
    ErrorCode error;
    auto sent = socket_.write_some(buffers, error);
    if (error == asio::error::would_block || error == asio::error::try_again) {
      co_await socket_.async_wait(Socket::wait_write, asio::redirect_error(use_task, error));
      sent = 0;
    } else if (sent > 0) {
      set_deadline(shared_.options.idle_timeout);
    }
    if (error) co_return false;
    left -= sent;
    for (auto& part : parts) {
      auto taken = std::min(sent, part.size());
      part.remove_prefix(taken);
      sent -= taken;
    }
  }
  co_return true;
}

/// To close while bytes of the client are unread resets the connection, and the reset may overtake
/// the answer: so what still comes is read and thrown away, for a moment.
Task<void> Connection::linger() {
  ErrorCode ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  set_deadline(linger_time);
  while (Clock::now() < deadline_) {
    auto arrival = co_await more();
    pending_.clear();
    if (arrival != Arrival::bytes) break;
  }
}

}  // namespace dh::http
