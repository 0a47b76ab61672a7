#pragma once
// The bytes of an answer's head. Framing is the server's; every other field is the caller's.
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace dh::http {

struct AnswerShape {
  bool is_1_1 = true;    ///< version of the request
  bool closes = false;   ///< the connection ends after this answer
  bool streams = false;  ///< the length is not known
};

/// The bytes of a plain (not streamed) answer.
std::string_view content(const Response& response);
/// 204 and 304 have no body, whatever the response holds.
bool may_have_body(int status);
/// Whether the caller asked with "Connection: close" that the connection ends.
bool asks_to_close(const Response& response);

/// Status line, the caller's fields as they are, then the framing, ended by the empty line.
/// Left out: the caller's own framing fields, and fields that could forge a line (they are logged).
std::string answer_head(const Response& response, AnswerShape shape);

}  // namespace dh::http
