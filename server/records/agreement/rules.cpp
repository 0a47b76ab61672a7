#include "base/text.hpp"
#include "records/agreement/procedure.hpp"

namespace dh {

bool touches_article_25(const Agreement& a) {
  return a.touches_defence || a.touches_security || a.touches_investment;
}

Result<void> title_form(const Agreement& a, const Context&) {
  // The name itself is meant: "Bản ghi nhớ thực hiện Hiệp định …" names a treaty it carries out and is lawful.
  std::string title = fold(a.title);
  for (const std::string_view lead : {"du thao ", "van ban ", "ban "})
    if (title.starts_with(lead)) title.erase(0, lead.size());
  static constexpr std::pair<std::string_view, const char*> treaties[] = {
      {"cong uoc", "công ước"}, {"hiep uoc", "hiệp ước"}, {"dinh uoc", "định ước"}, {"hiep dinh", "hiệp định"}};
  for (const auto& [folded, name] : treaties)
    if (title.starts_with(folded)) return fail_field("title", "agreement.title_form", {{"form", name}});
  return {};
}

Result<void> dates_make_sense(const Agreement& a, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (a.signed_on && *a.signed_on > c.today) all.fields.push_back({"signed_on", "date.in_future", {}});
  if (a.in_force_on && a.signed_on && *a.in_force_on < *a.signed_on)
    all.fields.push_back({"in_force_on", "date.end_before_start", {{"start", to_vietnamese(*a.signed_on)}}});
  if (a.ends_on && a.in_force_on && *a.ends_on < *a.in_force_on)
    all.fields.push_back({"ends_on", "date.end_before_start", {{"start", to_vietnamese(*a.in_force_on)}}});
  if (a.decision_date && *a.decision_date > c.today) all.fields.push_back({"decision_date", "date.in_future", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<void> shortened_has_proof(const Agreement& a, const Context&) {
  if (a.shortened != ShortenedBecause::none && a.shortened_proof.empty())
    return fail_field("shortened_proof", "agreement.shortened_proof_missing");
  return {};
}

Result<void> dossier_of_track(const Agreement& a, const Context&) {
  if (a.name_only && a.track != Track::inherited) return fail_field("name_only", "agreement.name_only_track");
  return {};
}

}  // namespace dh
