#include "http/connection.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "http/framing.hpp"

namespace dh::http {
namespace {

constexpr int client_gone = -1;               ///< beside the statuses of refusals: nobody to answer
constexpr std::size_t idle_buffer = 1 << 10;  ///< what a waiting client may keep allocated

bool is_would_block(const ErrorCode& error) {
  return error == asio::error::would_block || error == asio::error::try_again;
}

}  // namespace

Connection::Connection(Shared& shared, Socket socket)
    : shared_(shared), socket_(std::move(socket)), place_(shared.connections.size()) {
  shared_.connections.push_back(this);
  ErrorCode error;
  socket_.non_blocking(true, error);
  socket_.set_option(Tcp::no_delay(true), error);
  auto peer = socket_.remote_endpoint(error);
  if (!error) remote_ = peer.address().to_string();
}

Connection::~Connection() {
  shared_.connections.back()->place_ = place_;
  std::swap(shared_.connections[place_], shared_.connections.back());
  shared_.connections.pop_back();
}

void Connection::check_deadline(Clock::time_point now) {
  if (now < deadline_) return;
  ErrorCode ignored;
  socket_.cancel(ignored);
}

void Connection::hasten() {
  if (idle_) deadline_ = std::min(deadline_, shared_.quiet_until);
}

void Connection::close() {
  ErrorCode ignored;
  socket_.close(ignored);
}

void Connection::set_deadline(std::chrono::milliseconds from_now) {
  deadline_ = Clock::now() + from_now;
}

void Connection::begin_exchange() {
  exchange_ = std::make_unique<Exchange>(shared_);
  exchange_->request.id = shared_.new_id();
  exchange_->request.remote = remote_;
}

Task<void> Connection::serve() {
  while (co_await wait_for_request()) {
    begin_exchange();
    int status = co_await read_request();
    if (status > 0) co_await refuse(status);
    if (status != 0) break;
    if (!co_await answer()) break;
    exchange_.reset();
  }
  close();
}

Task<void> Connection::turn_away() {
  begin_exchange();
  co_await refuse(503);
  close();
}

/// A request that arrived in the moment its connection ran out of time is still served; so a stop
/// cuts no client that was just asking.
Task<bool> Connection::wait_for_request() {
  if (!pending_.empty()) co_return true;
  if (pending_.capacity() > idle_buffer) std::string().swap(pending_);
  set_deadline(shared_.options.idle_timeout);
  idle_ = true;
  if (shared_.stopping) hasten();
  auto arrival = co_await more();
  idle_ = false;
  if (arrival == Arrival::late) co_return take() == Arrival::bytes;
  co_return arrival == Arrival::bytes;
}

/// Waits before it reads, so that a client that sends without end cannot keep the thread to itself.
Task<Connection::Arrival> Connection::more() {
  for (;;) {
    ErrorCode error;
    co_await socket_.async_wait(Socket::wait_read, asio::redirect_error(use_task, error));
    if (error) co_return Clock::now() >= deadline_ ? Arrival::late : Arrival::ended;
    if (auto arrival = take()) co_return *arrival;
  }
}

/// Reads what is there; nothing when that is nothing yet.
std::optional<Connection::Arrival> Connection::take() {
  ErrorCode error;
  auto size = socket_.read_some(asio::buffer(shared_.scratch), error);
  if (is_would_block(error)) return std::nullopt;
  if (error) return Arrival::ended;
  pending_.append(shared_.scratch.data(), size);
  return Arrival::bytes;
}

Task<int> Connection::read_request() {
  int status = co_await read_head();
  if (status == 0 && exchange_->parser.has_body()) {
    status = check_body_size();
    if (status == 0) status = co_await read_body();
  }
  co_return status;
}

Task<int> Connection::read_head() {
  set_deadline(shared_.options.head_timeout);
  const auto limit = shared_.options.head;
  std::size_t scanned = 0;
  bool skipped = false;
  for (;;) {
    // RFC 9112, 2.2: one empty line before a request is to be ignored.
    if (!skipped && pending_.starts_with("\r\n")) {
      pending_.erase(0, 2);
      skipped = true;
      scanned = 0;
    }
    auto seen = std::string_view(pending_).substr(0, limit);
    auto scan = scan_head(seen, scanned);
    if (scan.state == HeadState::bad) co_return 400;
    if (scan.state == HeadState::whole) co_return open_request(seen.substr(0, scan.size));
    if (pending_.size() >= limit) co_return 431;
    scanned = seen.size();
    auto arrival = co_await more();
    if (arrival == Arrival::late) co_return 408;
    if (arrival == Arrival::ended) co_return pending_.empty() ? client_gone : 400;
  }
}

int Connection::open_request(std::string_view head) {
  auto& request = exchange_->request;
  if (int status = check_head(head)) return status;
  if (!exchange_->parser.read_head(head, request)) return 400;
  auto target = read_target(request.target);
  if (!target) return 400;
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  pending_.erase(0, head.size());
  auto expect = request.header("expect");
  return expect.empty() || lower_ascii(expect) == "100-continue" ? 0 : 400;
}

int Connection::check_body_size() {
  auto& parser = exchange_->parser;
  auto limit = shared_.limits(exchange_->request).body;
  if (parser.content_length().value_or(0) > limit) return 413;
  parser.limit_body(limit);
  return 0;
}

/// The deadline moves with what arrives, never further than `body_grace` ahead: nobody can send
/// fast first to hold the connection long afterwards.
Task<int> Connection::read_body() {
  auto& exchange = *exchange_;
  const auto& options = shared_.options;
  bool waits = !exchange.request.header("expect").empty() && exchange.parser.is_1_1();
  if (waits && pending_.empty()) {
    Parts go_on{"HTTP/1.1 100 Continue\r\n\r\n"};
    if (!co_await send(go_on)) co_return client_gone;
  }
  set_deadline(options.body_grace);
  for (;;) {
    auto state = exchange.parser.read_body(pending_);
    hold_body();
    if (state == BodyState::done) break;
    if (state == BodyState::too_large) co_return 413;
    // What is left is the line of a chunk, or the fields after the last one.
    if (state == BodyState::bad || pending_.size() > options.head) co_return 400;
    if (shared_.body_bytes > options.bodies) co_return 503;
    auto before = pending_.size();
    auto arrival = co_await more();
    if (arrival == Arrival::late) co_return 408;
    if (arrival == Arrival::ended) co_return 400;
    auto earned = std::chrono::microseconds((pending_.size() - before) * 1'000'000 /
                                            std::max<std::size_t>(options.body_rate, 1));
    deadline_ = std::min(deadline_ + earned, Clock::now() + options.body_grace);
  }
  exchange.request.body = std::move(exchange.parser.body());
  co_return 0;
}

void Connection::hold_body() {
  auto size = exchange_->parser.body().size();
  shared_.body_bytes += size - exchange_->held;
  exchange_->held = size;
}

/// As early as possible: to send an answer may take a slow client minutes.
void Connection::drop_body() {
  std::string().swap(exchange_->parser.body());
  std::string().swap(exchange_->request.body);
  hold_body();
}

}  // namespace dh::http
