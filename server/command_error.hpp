#pragma once
#include <string_view>

#include "base/error.hpp"

namespace dh {
/// An error of a command on standard error: key, arguments, and each field on a line of its own. Answers 1.
int print_error(std::string_view command, const Error& error);
}  // namespace dh
