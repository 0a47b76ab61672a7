#pragma once
#include "base/settings.hpp"

namespace dh {

/// Opens the folder, brings the database up to date and answers requests until SIGINT or SIGTERM.
/// Settings: folder, database, address, port, threads, demo, background (no: answers only, and leaves jobs
/// and mail to another node) and those of Door. Answers the exit code.
int serve(const Settings& settings);

/// Errors: `invalid` "serve.demo_address" for a demonstration that other machines could reach.
Result<void> check_demo_address(const Settings& settings);

}  // namespace dh
