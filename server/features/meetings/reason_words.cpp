// Reasons in words; apart, so that the engine alone needs none of the texts.
#include "base/assets.hpp"
#include "engine/texts.hpp"
#include "features/meetings/reasons.hpp"

namespace dh::meetings {
namespace {

const Texts& texts() {
  // MUST: the files are inside the binary and a test reads them.
  static const Texts all = Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")).value();
  return all;
}

}  // namespace

std::string sentence(const Reason& reason, std::string_view language) {
  Args args;
  for (const auto& [name, value] : reason.arguments) args[name] = value;
  return texts().say(language == "vi" ? Tongue::vi : Tongue::en, reason.key, args);
}

}  // namespace dh::meetings
