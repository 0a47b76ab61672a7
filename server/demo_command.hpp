#pragma once
#include "base/settings.hpp"

namespace dh {
/// Fills an empty folder with the demonstration world; `--scale national` with the standard data set.
/// Settings: folder, database, seed (1), scale (demo, national or hundredths of national). Answers the exit code.
int demo_command(const Settings& settings);
}  // namespace dh
