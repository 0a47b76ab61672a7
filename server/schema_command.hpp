#pragma once
#include <string>
#include <vector>

#include "base/settings.hpp"
#include "engine/route.hpp"
#include "engine/texts.hpp"

namespace dh {

/// `donghanh schema openapi|typescript|routes|flows|rights|all|check [--out DIR]`: what is derived from the tables,
/// printed, or written under DIR where the project keeps it. Answers 1, naming every key, when a label has no
/// English; `check` does only that, and ends every build.
int schema_command(const Settings& settings, const std::vector<std::string>& words);

/// A derived file by its path in the project: "docs/api/openapi.json".
struct Derived {
  std::string path, text;
};
/// All of them, in order of their paths.
std::vector<Derived> derived_files(const std::vector<Route>& routes, const Texts& texts);

/// Calls `use` with every route of the process, made around a database that is never opened.
Result<void> with_all_routes(const std::function<void(const std::vector<Route>&, const Texts&)>& use);

}  // namespace dh
