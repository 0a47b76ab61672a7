#pragma once
// What an operator does with a data folder: verify, back up, restore. docs/operate/backup.md.
#include "base/settings.hpp"

namespace dh {

/// The audit chain from its start and the database's own check; prints entries and the chain's head.
int verify_command(const Settings& settings);
/// `--to DIR`: a consistent copy of the living database and all files, with a manifest of hashes.
int backup_command(const Settings& settings);
/// `--from DIR --folder NEW`: checks every hash of the manifest, then fills an empty folder. A copy that is
/// truncated or has one flipped byte is refused before anything is written.
int restore_command(const Settings& settings);

}  // namespace dh
