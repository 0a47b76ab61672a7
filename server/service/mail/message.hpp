#pragma once
// A mail as RFC 5322 text. Whatever names and titles hold, no line of theirs becomes a header: control characters
// leave, letters beyond ASCII go as RFC 2047 words, addresses are of the plain form or refused.
#include <string>
#include <string_view>

#include "service/mail/mailer.hpp"

namespace dh::mail {

/// A plain address, "can.bo@tinhmau.gov.vn": ASCII, one "@", a host with a dot or "localhost", at most 254 bytes.
bool is_address(std::string_view text);
/// The value of a header: on one line of at most 76 columns each (folded), ASCII only.
std::string header_text(std::string_view text);
/// Base64 in lines of 76 columns, ended by CR LF.
std::string base64_lines(std::string_view bytes);
/// Head and body, lines ended by CR LF. Addresses must be such as is_address() takes.
std::string write_message(const Mail& mail);

}  // namespace dh::mail
