#include "command_error.hpp"

#include <cstdio>
#include <string>

namespace dh {

namespace {
std::string with_args(const std::string& key, const Args& args) {
  std::string out = key;
  for (const auto& [name, value] : args) out += " " + name + "=" + value;
  return out;
}
}  // namespace

int print_error(std::string_view command, const Error& error) {
  std::string text = std::string(command) + ": " + with_args(error.key, error.args) + "\n";
  for (const FieldError& f : error.fields) text += "  " + f.field + ": " + with_args(f.key, f.args) + "\n";
  std::fputs(text.c_str(), stderr);
  return 1;
}

}  // namespace dh
