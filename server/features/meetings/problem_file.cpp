#include "features/meetings/problem_file.hpp"

#include <fstream>
#include <sstream>

#include "features/meetings/dzn_reader.hpp"
#include "features/meetings/event_reader.hpp"

namespace dh::meetings {

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(Code::not_found, "meetings.file.unreadable", {{"path", path}});
  std::stringstream text;
  text << in.rdbuf();
  if (in.bad()) return fail(Code::not_found, "meetings.file.unreadable", {{"path", path}});
  return std::move(text).str();
}

Result<Problem> read_problem_file(const std::string& path, int fairness, bool optional) {
  const std::string text = TRY(read_file(path));
  if (path.ends_with(".dzn")) return read_dzn(text, fairness, optional);
  return read_event(text);
}

}  // namespace dh::meetings
