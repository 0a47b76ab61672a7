#include "service/links/purposes.hpp"

#include <algorithm>

namespace dh::links {

namespace {

/// The least that somebody must know to answer: what, where, when; no people, no money, no opinions of others.
bool of_delegation(const Field& f) {
  constexpr std::string_view shown[] = {"content",    "countries", "country", "departs_on", "returns_on",
                                        "arrives_on", "leaves_on", "inviter", "hosts"};
  return std::find(std::begin(shown), std::end(shown), f.name) != std::end(shown);
}
bool days_only(const Field& f) {
  return f.name == "country" || f.name == "arrives_on" || f.name == "leaves_on";
}

bool of_agreement(const Field& f) {
  return f.name == "form" || f.name == "partners" || f.name == "signing_body" || f.name == "content";
}
bool of_meeting(const Field& f) {
  return f.name == "kind" || f.name == "parties" || f.name == "starts_at" || f.name == "place";
}
bool of_commitment(const Field& f) {
  return f.name == "owner_party" || f.name == "counterpart" || f.name == "due" || f.name == "value_expected";
}

}  // namespace

std::span<const Purpose> purposes() {
  static constexpr Purpose all[] = {
      {"opinion", "outbound_delegation", Asks::words, "opinions", 10, &of_delegation},
      {"confirmation", "outbound_delegation", Asks::consent, "", 10, &of_delegation},
      {"opinion", "inbound_delegation", Asks::words, "opinions", 10, &of_delegation},
      {"guest_list", "inbound_delegation", Asks::people, "guests", 14, &days_only},
      {"figure", "inbound_delegation", Asks::number, "guest_count", 14, &days_only},
      {"confirmation", "inbound_delegation", Asks::consent, "", 10, &of_delegation},
      {"opinion", "agreement", Asks::words, "", 10, &of_agreement},
      {"confirmation", "meeting", Asks::consent, "", 10, &of_meeting},
      {"value", "commitment", Asks::number, "", 14, &of_commitment},
  };
  return all;
}

const Purpose* find(std::string_view type, std::string_view name) {
  const auto all = purposes();
  const auto at = std::find_if(all.begin(), all.end(),
                               [&](const Purpose& p) { return p.type == type && p.name == name; });
  return at == all.end() ? nullptr : &*at;
}

bool has_purposes(const RecordType& type) {
  const auto all = purposes();
  return std::any_of(all.begin(), all.end(), [&](const Purpose& p) { return p.type == type.name; });
}

}  // namespace dh::links
