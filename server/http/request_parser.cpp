#include "http/request_parser.hpp"

#include "http/sockets.hpp"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include "base/text.hpp"

namespace dh::http {
namespace {

namespace beast = boost::beast;

/// A string that grows with what arrives. Beast's own string_body reserves the announced length at
/// once, which a client that sends nothing more could use to take memory.
struct GrowingBody {
  using value_type = std::string;

  class reader {
   public:
    template <bool is_request, class Fields>
    reader(beast::http::header<is_request, Fields>&, value_type& body) : body_(body) {}

    void init(const boost::optional<std::uint64_t>&, beast::error_code& error) { error = {}; }

    template <class Buffers>
    std::size_t put(const Buffers& buffers, beast::error_code& error) {
      error = {};
      std::size_t taken = 0;
      for (asio::const_buffer buffer : beast::buffers_range_ref(buffers)) {
        body_.append(static_cast<const char*>(buffer.data()), buffer.size());
        taken += buffer.size();
      }
      return taken;
    }

    void finish(beast::error_code& error) { error = {}; }

   private:
    value_type& body_;
  };
};

Method method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get: return Method::get;
    case beast::http::verb::head: return Method::head;
    case beast::http::verb::post: return Method::post;
    case beast::http::verb::put: return Method::put;
    case beast::http::verb::patch: return Method::patch;
    case beast::http::verb::delete_: return Method::del;
    case beast::http::verb::options: return Method::options;
    default: return Method::other;
  }
}

}  // namespace

struct RequestParser::Beast {
  beast::http::request_parser<GrowingBody> parser;
};

RequestParser::RequestParser() : beast_(std::make_unique<Beast>()) {}
RequestParser::~RequestParser() = default;

bool RequestParser::read_head(std::string_view head, Request& request) {
  auto& parser = beast_->parser;
  parser.header_limit(static_cast<std::uint32_t>(head.size() + 1));
  parser.body_limit(boost::none);
  beast::error_code error;
  auto taken = parser.put(asio::const_buffer(head.data(), head.size()), error);
  if (error || taken != head.size() || !parser.is_header_done()) return false;
  parser.eager(true);
  const auto& message = parser.get();
  request.method = method_of(message.method());
  request.target = message.target();
  for (const auto& field : message) {
    auto name = field.name_string();
    request.headers.emplace_back(lower_ascii({name.data(), name.size()}), field.value());
  }
  return true;
}

bool RequestParser::is_1_1() const { return beast_->parser.get().version() == 11; }
bool RequestParser::keeps_alive() const { return beast_->parser.keep_alive(); }
bool RequestParser::has_body() const { return !beast_->parser.is_done(); }

std::optional<std::uint64_t> RequestParser::content_length() const {
  auto length = beast_->parser.content_length();
  if (!length) return std::nullopt;
  return *length;
}

void RequestParser::limit_body(std::uint64_t bytes) { beast_->parser.body_limit(bytes); }

BodyState RequestParser::read_body(std::string& bytes) {
  auto& parser = beast_->parser;
  beast::error_code error;
  while (!parser.is_done() && !bytes.empty()) {
    auto taken = parser.put(asio::const_buffer(bytes.data(), bytes.size()), error);
    bytes.erase(0, taken);
    if (error == beast::http::error::need_more) return BodyState::more;
    if (error == beast::http::error::body_limit) return BodyState::too_large;
    if (error) return BodyState::bad;
  }
  return parser.is_done() ? BodyState::done : BodyState::more;
}

std::string& RequestParser::body() { return beast_->parser.get().body(); }

}  // namespace dh::http
