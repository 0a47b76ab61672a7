#pragma once
// What a tolerant parser lets pass and this server refuses: everything on which two HTTP programs
// may disagree where a request ends or what it asks for. Pure functions; no sockets.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace dh::http {

inline constexpr std::size_t max_fields = 100;

enum class HeadState { more, whole, bad };

struct HeadScan {
  HeadState state = HeadState::more;
  std::size_t size = 0;  ///< when whole: bytes of the head with its empty line
};

/// Looks for the end of a head in `bytes`, of which the first `scanned` were looked at before.
/// Bad as soon as a control character, a bare CR or a bare LF is seen.
HeadScan scan_head(std::string_view bytes, std::size_t scanned);

/// Status of the refusal of a whole head: 400, or 431 for too many fields; 0 when it may pass.
/// Refused: wrong request line, other than origin-form targets, folded or misnamed fields, no or
/// several hosts, and every doubtful statement about the length of the body. Source: RFC 9112.
int check_head(std::string_view head);

struct Target {
  std::string path;
  std::vector<Header> query;
};

/// Decodes an origin-form target, once. Nothing when an escape is wrong, the result is not UTF-8,
/// a NUL is in it, or the path has a control character, a backslash, an encoded slash, or a segment
/// "." or "..".
std::optional<Target> read_target(std::string_view target);

}  // namespace dh::http
