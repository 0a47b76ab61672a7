#pragma once
// Reads the plain-text API tests of tests/api/*.api. Compiled into the tests only.
//
//   # A comment.
//   as officer@cao-bang            who asks from here on; an account signs in when needed
//   day 2026-12-01                 09:00 of that day in Việt Nam; everybody signs in anew
//   wait 31 minutes                time goes on, sessions with it
//   set second_factor yes          a setting; the door is opened anew
//   jobs                           what waits to be done after commits is done
//   POST /api/needs {"title":"…"}  body: JSON over several lines, or the rest of the line
//   If-Match: 3                    headers; "If-Match:" alone leaves one out that is sent by itself
//   201 {"state":"draft"} save id  status, part of the answer, kept: id, v=/items/0/version
//   < ETag: "1"                    a header of the answer holds this text
//
// {id} stands for what was kept, {totp secret} for the code of that secret now, {repeat x 500} for
// a long text. In what is expected "*" is anything, "!absent" a member that is not there, a last
// "..." any further items.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dh::api {

struct Kept {
  std::string name;
  std::string pointer;  ///< "/id"
};

struct Line {
  enum class Kind { as, day, wait, set, jobs, request };
  Kind kind{};
  int number = 0;     ///< in the file, from 1
  std::string text;   ///< name, date, minutes or key of a setting; "POST" of a request
  std::string value;  ///< value of a setting; path of a request
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers{};
  int status = 0;
  int status_number = 0;
  std::string expected;  ///< JSON; "" = not looked at
  std::vector<Kept> keeps{};
  std::vector<std::pair<std::string, std::string>> answer_headers{};
};

struct Script {
  std::vector<Line> lines;
  std::string fault;  ///< "12: …" when the file cannot be read
};
Script read_script(std::string_view text);

}  // namespace dh::api
