#include "service/files/file_store.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "base/crypto.hpp"
#include "base/log.hpp"

namespace dh {

namespace {

tl::unexpected<Error> disk_error(std::string_view what) {
  const int code = errno;
  if (code == ENOSPC || code == EDQUOT) return fail(Code::storage_full, "file.disk_full");
  log(Level::error, "file store", {{"what", std::string(what)}, {"errno", std::to_string(code)}});
  return fail(Code::unavailable, "file.disk");
}

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { if (fd_ >= 0) ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

Result<void> sync_path(const std::string& path, int flags) {
  const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC));
  if (!file.open() || ::fsync(file.get()) != 0) return disk_error("sync");
  return {};
}
Result<void> sync_folder(const std::string& path) {
  return sync_path(path, O_RDONLY | O_DIRECTORY);
}

Result<void> write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return disk_error("write");
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::fsync(fd) != 0) return disk_error("sync");
  return {};
}

/// Makes a folder and syncs the entry in its parent.
Result<void> make_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) == 0)
    return sync_folder(std::filesystem::path(path).parent_path().string());
  if (errno != EEXIST) return disk_error("mkdir");
  return {};
}

bool is_hash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

std::string FileStore::path_of(std::string_view sha256) const {
  return root_ + "/" + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256);
}

Result<std::string> FileStore::put(std::string_view bytes, Random& random) const {
  const std::string hash = hex(sha256(bytes)), path = path_of(hash);
  const std::string folder = root_ + "/" + hash.substr(0, 2);
  TRY_VOID(make_folder(root_));
  TRY_VOID(make_folder(folder));
  struct stat known {};
  if (::stat(path.c_str(), &known) == 0 &&
      static_cast<std::size_t>(known.st_size) == bytes.size()) {
    // Another writer may have renamed it a moment ago: its entry need not be on disk yet.
    TRY_VOID(sync_path(path, O_RDONLY));
    TRY_VOID(sync_folder(folder));
    return hash;
  }
  const std::string temporary = folder + "/tmp-" + random.token(12);
  {
    const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.open()) return disk_error("open");
    if (auto written = write_all(file.get(), bytes); !written) {
      ::unlink(temporary.c_str());
      return fail(written.error());
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto error = disk_error("rename");
    ::unlink(temporary.c_str());
    return error;
  }
  TRY_VOID(sync_folder(folder));
  return hash;
}

Result<std::string> FileStore::read(std::string_view hash) const {
  if (!is_hash(hash)) return fail(Code::not_found, "file.gone");
  const Descriptor file(::open(path_of(hash).c_str(), O_RDONLY | O_CLOEXEC));
  struct stat info {};
  if (!file.open() || ::fstat(file.get(), &info) != 0) return fail(Code::not_found, "file.gone");
  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t n = ::read(file.get(), bytes.data() + at, bytes.size() - at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return disk_error("read");
    at += static_cast<std::size_t>(n);
  }
  if (hex(sha256(bytes)) != hash) {
    log(Level::error, "file damaged", {{"sha256", std::string(hash)}});
    return fail(Code::internal, "file.damaged");
  }
  return bytes;
}

}  // namespace dh
