#pragma once
// Requests and answers as plain values. Nothing here knows sockets.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dh::http {

enum class Method { get, head, post, put, patch, del, options, other };
std::string_view name(Method method);

using Header = std::pair<std::string, std::string>;

struct Request {
  Method method = Method::get;
  std::string target;                 ///< as sent: "/api/needs?limit=5"
  std::string path;                   ///< decoded once, without the query, always starting with "/"
  std::vector<Header> query;          ///< decoded pairs in order
  std::vector<Header> headers;        ///< names in lower case
  std::string body;
  std::string remote;                 ///< address of the peer, without port
  std::string id;                     ///< request id, for the log and the error page

  /// First header of that lower-case name, or "".
  std::string_view header(std::string_view lower_case_name) const;
  /// First query value of that name; nothing when absent.
  std::optional<std::string_view> param(std::string_view name) const;
  /// Value of a cookie, or "".
  std::string_view cookie(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::vector<Header> headers{};
  std::string body{};
  /// Static bytes that outlive the server, sent without copying; used when not empty.
  std::string_view view{};
  /// Long answers: called until it returns false; each call appends to the string (chunked coding).
  /// Called on any worker, never on two at once; not called any more when the client went away.
  std::function<bool(std::string&)> stream{};
};

/// A query string with values encoded; "" when there is none.
std::string encode_query(const std::vector<Header>& query);
std::string percent_encode(std::string_view text);
/// Nothing on a bad escape.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

}  // namespace dh::http
