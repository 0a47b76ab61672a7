#pragma once
// What the benches that open a house of their own share: a folder that goes when they end, the time, and the verdict.
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app.hpp"

namespace dh::bench {

inline double seconds() {
  static const SystemTime machine;
  return static_cast<double>(machine.monotonic().count()) / 1000.0;
}

/// A folder of its own, removed with everything in it.
struct Folder {
  std::filesystem::path path;
  explicit Folder(const std::string& name)
      : path(std::filesystem::temp_directory_path() / (name + "-" + std::to_string(SecureRandom().number()))) {}
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

/// The house in that folder, brought up to date.
inline Result<std::unique_ptr<App>> open(const Folder& folder, const TimeSource& time, Random& random, db::Use use) {
  Settings settings;
  settings.set("folder", folder.path.string());
  auto app = TRY(App::open(settings, time, random, use));
  TRY_VOID(prepare(*app));
  return app;
}

inline void remark(const std::string& what, const std::string& figure) {
  std::printf("%-60s %16s\n", what.c_str(), figure.c_str());
}

/// One line of the table; answers whether the goal is met.
inline bool line(const std::string& what, double goal_seconds, double figure, bool sound) {
  const bool met = sound && figure <= goal_seconds;
  std::printf("%-60s %14.2f s   goal <= %.0f s   %s\n", what.c_str(), figure, goal_seconds, met ? "met" : "MISSED");
  return met;
}

/// The exit code of a bench that answered this.
inline int ended(const char* name, const Result<bool>& held) {
  if (!held) std::fprintf(stderr, "%s: %s\n", name, held.error().key.c_str());
  return held && *held ? 0 : 1;
}

}  // namespace dh::bench
