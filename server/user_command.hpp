#pragma once
#include <string>
#include <vector>

#include "base/settings.hpp"

namespace dh {

/// user add|password|disable|enable|totp USERNAME. A password is read from standard input, never
/// from a flag. add: --name --role --organisation (id or name) or --new-organisation --kind
/// --province; --user for a person who has a record already. totp prints a new secret; with --off
/// it takes the second factor away. Answers the exit code: 0 done, 1 failed, 2 not understood.
int user_command(const Settings& settings, const std::vector<std::string>& words);

}  // namespace dh
