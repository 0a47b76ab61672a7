// The state machine of Luật 70/2020/QH14 with its tracks P, S, X, K and the shortened procedure R.
#include <algorithm>

#include "records/agreement/procedure.hpp"
#include "records/opinion/opinion.hpp"

namespace dh {

namespace {

using enum AgreementState;

bool is_province(const Agreement& a) { return a.track == Track::province; }
bool is_department(const Agreement& a) { return a.track == Track::department; }
bool is_commune(const Agreement& a) { return a.track == Track::border_commune; }
bool is_inherited(const Agreement& a) { return a.track == Track::inherited; }
bool reports_as_province(const Agreement& a) { return is_province(a) || is_inherited(a); }
bool asks_opinions(const Agreement& a) { return !a.name_only; }
bool only_names(const Agreement& a) { return a.name_only; }
bool needs_security_round(const Agreement& a) { return !is_province(a) && asks_opinions(a) && touches_article_25(a); }

/// The six parts of the proposal and both drafts; S and X also name the signatory and propose on publication.
Result<void> dossier_complete(const Agreement& a, Error& all) {
  using enum ConsultationPaper;
  std::vector<ConsultationPaper> wanted{need_and_purpose, main_content, conformity_with_law, impact,
                                        compliance_with_article_3, feasibility, draft_vietnamese, draft_foreign};
  if (is_department(a) || is_commune(a)) {
    wanted.push_back(signatory_proposed);
    wanted.push_back(publication_proposal);
  }
  std::string lacking;
  for (ConsultationPaper paper : wanted)
    if (std::find(a.consultation_dossier.begin(), a.consultation_dossier.end(), paper) == a.consultation_dossier.end())
      lacking += (lacking.empty() ? "" : "; ") + std::string(choices(paper)[static_cast<int>(paper)].label);
  if (!lacking.empty())
    all.fields.push_back({"consultation_dossier", "agreement.dossier_lacks", {{"papers", lacking}}});
  return {};
}

bool asked(const std::vector<Stored<Opinion>>& opinions, OpinionCapacity capacity) {
  return std::any_of(opinions.begin(), opinions.end(), [&](const auto& o) {
    return o.body.capacity == capacity && o.body.state != OpinionState::recalled;
  });
}

/// Who must be asked. P: Điều 19(1), 25; S: NĐ 64 Điều 5(1); X: Điều 7; K: NĐ 177 Điều 3(4).
Result<void> right_bodies_asked(const Agreement& a, const Context& c, Error& all) {
  using enum OpinionCapacity;
  const auto opinions = TRY(store::referring<Opinion>(c, "agreement", c.head.id));
  std::vector<OpinionCapacity> wanted;
  if (is_province(a)) wanted.push_back(foreign_ministry);
  if (is_department(a) || is_commune(a)) wanted.push_back(foreign_affairs_agency);
  if (is_inherited(a)) wanted.push_back(body_concerned);
  if (is_province(a) && a.touches_defence) wanted.push_back(defence_ministry);
  if (is_province(a) && a.touches_security) wanted.push_back(public_security_ministry);
  if (is_province(a) && a.touches_investment) wanted.push_back(finance_ministry);
  for (OpinionCapacity capacity : wanted)
    if (!asked(opinions, capacity))
      all.fields.push_back({"consulted", "agreement.body_not_asked",
                            {{"body", std::string(choices(capacity)[static_cast<int>(capacity)].label)}}});
  if (opinions.empty()) all.fields.push_back({"consulted", "agreement.nobody_asked", {}});
  return {};
}

Result<void> may_consult(const Agreement& a, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  TRY_VOID(dossier_complete(a, all));
  TRY_VOID(right_bodies_asked(a, c, all));
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

bool is_settled(const Opinion& o) {
  return o.state == OpinionState::answered || o.state == OpinionState::lapsed || o.state == OpinionState::recalled;
}

/// All answers in, or the late ones noted as such.
Result<void> all_settled(const Agreement&, const Context& c) {
  std::string waiting;
  for (const auto& o : TRY(store::referring<Opinion>(c, "agreement", c.head.id)))
    if (!is_settled(o.body)) waiting += (waiting.empty() ? "" : "; ") + o.head.title;
  if (!waiting.empty()) return fail(Code::invalid, "agreement.opinions_waiting", {{"bodies", waiting}});
  return {};
}

bool security_capacity(OpinionCapacity c) {
  return c == OpinionCapacity::defence_ministry || c == OpinionCapacity::public_security_ministry ||
         c == OpinionCapacity::finance_ministry;
}

/// The Chairperson asks for S and X; each ministry that is touched must be among those asked. NĐ 64 Điều 9.
Result<void> may_consult_security(const Agreement& a, const Context& c) {
  using enum OpinionCapacity;
  Error all{Code::invalid, "fields.invalid", {}, {}};
  const auto opinions = TRY(store::referring<Opinion>(c, "agreement", c.head.id));
  const std::pair<bool, OpinionCapacity> wanted[] = {{a.touches_defence, defence_ministry},
                                                     {a.touches_security, public_security_ministry},
                                                     {a.touches_investment, finance_ministry}};
  for (const auto& [touched, capacity] : wanted)
    if (touched && !asked(opinions, capacity))
      all.fields.push_back({"consulted", "agreement.body_not_asked",
                            {{"body", std::string(choices(capacity)[static_cast<int>(capacity)].label)}}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<std::string> dissenters(const Context& c) {
  std::string out;
  for (const auto& o : TRY(store::referring<Opinion>(c, "agreement", c.head.id)))
    if (o.body.state == OpinionState::answered && o.body.conclusion == Conclusion::disagrees)
      out += (out.empty() ? "" : "; ") + o.head.title;
  return out;
}

Result<void> submission_papers(const Agreement& a, Error& all) {
  using enum SubmissionPaper;
  std::vector<SubmissionPaper> wanted{proposal, drafts};
  if (asks_opinions(a)) { wanted.push_back(written_opinions); wanted.push_back(explanation_report); }
  std::string lacking;
  for (SubmissionPaper paper : wanted)
    if (std::find(a.submission_dossier.begin(), a.submission_dossier.end(), paper) == a.submission_dossier.end())
      lacking += (lacking.empty() ? "" : "; ") + std::string(choices(paper)[static_cast<int>(paper)].label);
  if (!lacking.empty()) all.fields.push_back({"submission_dossier", "agreement.dossier_lacks", {{"papers", lacking}}});
  return {};
}

/// Submission: dossier, non-binding sentence, article 25 bodies agreed (S, X), no open dissent.
/// Dissent: P goes to the Prime Minister first (Điều 19(4)); elsewhere it is submitted with the disputed points.
Result<void> may_submit(const Agreement& a, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  TRY_VOID(submission_papers(a, all));
  if (!a.non_binding) all.fields.push_back({"non_binding", "agreement.non_binding_missing", {}});
  const std::string against = TRY(dissenters(c));
  if (!against.empty() && is_province(a) && a.prime_minister_document.empty())
    return fail(Code::invalid, "agreement.dissent_first", {{"bodies", against}});
  if (!against.empty() && a.points_in_dispute.empty())
    all.fields.push_back({"points_in_dispute", "agreement.dispute_empty", {{"bodies", against}}});
  if (needs_security_round(a))
    for (const auto& o : TRY(store::referring<Opinion>(c, "agreement", c.head.id)))
      if (security_capacity(o.body.capacity) &&
          (o.body.state != OpinionState::answered || o.body.conclusion == Conclusion::disagrees))
        all.fields.push_back({"consulted", "agreement.security_agreement", {{"body", o.head.title}}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<void> has_dissent(const Agreement&, const Context& c) {
  if (TRY(dissenters(c)).empty()) return fail(Code::invalid, "agreement.no_dissent");
  return {};
}

Result<void> party_agreed(const Agreement& a, const Context&) {
  if (a.party_consent_asked && a.party_consent.empty())
    return fail_field("party_consent", "agreement.party_consent_missing");
  return {};
}

/// Names only, within the easing of NĐ 177/2025 (the last day stands in the clock's row).
Result<void> within_easing(const Agreement&, const Context& c) {
  if (c.engine.clocks.find("TTQT-TEN", c.today) == nullptr) return fail(Code::invalid, "agreement.easing_over");
  return {};
}

Result<void> signed_by_both(const Agreement& a, const Context&) {
  const bool ours =
      std::any_of(a.signatories.begin(), a.signatories.end(), [](const auto& s) { return s.of_our_side; });
  const bool theirs =
      std::any_of(a.signatories.begin(), a.signatories.end(), [](const auto& s) { return !s.of_our_side; });
  if (!ours || !theirs) return fail_field("signatories", "agreement.both_sign");
  return {};
}

Result<void> does_not_renew(const Agreement& a, const Context&) {
  if (a.renews_itself) return fail(Code::invalid, "agreement.renews");
  return {};
}

constexpr RoleSet drafters = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head,
                                   Role::department_contact, Role::commune_contact);
constexpr RoleSet deciders = roles(Role::provincial_leader);

std::vector<Step<Agreement>> before_signing() {
  return {
      {.action = "draft", .label = "Bắt đầu dự thảo", .from = {idea}, .to = drafting, .by = drafters, .main = true,
       .starts = {{.code = "TTQT-TEN", .only = only_names}}},
      {.action = "consult", .label = "Gửi lấy ý kiến", .from = {drafting}, .to = consulting, .by = drafters,
       .main = true, .applies = asks_opinions, .needs = {"consulted", "consultation_dossier", "content"},
       .when = may_consult},
      {.action = "skip_opinions", .label = "Trình ngay (chỉ sửa tên)", .from = {drafting}, .to = absorbing,
       .by = drafters, .main = true, .applies = only_names, .when = within_easing},
      {.action = "recall", .label = "Thu hồi để sửa dự thảo", .from = {consulting}, .to = drafting, .by = drafters,
       .needs_note = true},
      {.action = "absorb", .label = "Tiếp thu, giải trình", .from = {consulting, consulting_security},
       .to = absorbing, .by = drafters, .main = true, .starts = {{.code = "TTQT-X5", .only = is_commune}},
       .when = all_settled},
      {.action = "consult_security", .label = "Hỏi Bộ theo Điều 25", .from = {absorbing},
       .to = consulting_security, .by = drafters | deciders, .applies = needs_security_round,
       .when = may_consult_security},
      {.action = "refer_dissent", .label = "Trình Thủ tướng", .from = {absorbing}, .to = dissent_referred,
       .by = drafters, .applies = is_province, .needs = {"points_in_dispute"}, .inputs = {"points_in_dispute"},
       .starts = {{.code = "TTQT-TTG"}}, .when = has_dissent},
      {.action = "prime_minister_agrees", .label = "Ghi Thủ tướng đồng ý", .from = {dissent_referred},
       .to = absorbing, .by = drafters, .main = true, .recordable = true, .needs = {"prime_minister_document"},
       .inputs = {"prime_minister_document"}, .stops = {"TTQT-TTG"}},
      {.action = "prime_minister_refuses", .label = "Ghi Thủ tướng không đồng ý", .from = {dissent_referred},
       .to = refused, .by = drafters, .recordable = true, .needs = {"prime_minister_document"},
       .inputs = {"prime_minister_document"}, .stops = {"*"}},
      {.action = "submit", .label = "Trình", .from = {absorbing}, .to = submitted, .by = drafters, .main = true,
       .needs = {"submission_dossier", "non_binding"},
       .starts = {{.code = "TTQT-QD-S", .only = is_department}, {.code = "TTQT-QD-X", .only = is_commune},
                  {.code = "TTQT-QD-K", .only = is_inherited}},
       .stops = {"TTQT-X5"}, .when = may_submit},
      {.action = "return", .label = "Trả lại", .from = {submitted}, .to = absorbing, .by = deciders,
       .needs_note = true, .recordable = true, .stops = {"TTQT-QD-S", "TTQT-QD-X", "TTQT-QD-K"}},
      {.action = "approve", .label = "Cho phép ký", .from = {submitted}, .to = approved, .by = deciders,
       .main = true, .not_by_drafter = true, .recordable = true, .needs = {"decision_number", "decision_date"},
       .inputs = {"decision_number", "decision_date", "decision_reason", "party_consent", "publication"},
       .stops = {"TTQT-QD-S", "TTQT-QD-X", "TTQT-QD-K"}, .when = party_agreed},
      {.action = "refuse", .label = "Không cho phép ký", .from = {submitted}, .to = refused, .by = deciders,
       .not_by_drafter = true, .recordable = true, .needs = {"decision_number", "decision_date", "decision_reason"},
       .inputs = {"decision_number", "decision_date", "decision_reason"}, .stops = {"*"}},
      {.action = "drop", .label = "Không tiếp tục",
       .from = {idea, drafting, consulting, consulting_security, absorbing, submitted, approved}, .to = dropped,
       .by = drafters, .needs_note = true, .stops = {"*"}},
  };
}

std::vector<Step<Agreement>> after_signing() {
  const std::vector<std::string_view> ending = {"ended_because", "ended_on"};
  const std::vector<Start<Agreement>> ended = {{.code = "TTQT-TB-CD", .from = "ended_on"}};
  return {
      {.action = "conclude", .label = "Ghi đã ký", .from = {approved}, .to = concluded,
       .by = drafters | roles(Role::clerk), .main = true,
       .needs = {"signed_on", "signed_at", "signatories", "original_kept_at"},
       .inputs = {"signed_on", "signed_at", "signatories", "original_kept_at", "in_force_on", "ends_on", "term"},
       .starts = {{.code = "TTQT-BC-P", .from = "signed_on", .only = reports_as_province},
                  {.code = "TTQT-BC-S", .from = "signed_on", .only = is_department},
                  {.code = "TTQT-BC-X", .from = "signed_on", .only = is_commune}},
       .stops = {"TTQT-TEN"}, .when = signed_by_both},
      {.action = "report_signing", .label = "Ghi đã báo cáo việc ký", .from = {concluded}, .to = concluded,
       .by = drafters | roles(Role::clerk), .needs = {"signing_report"}, .inputs = {"signing_report"},
       .stops = {"TTQT-BC-P", "TTQT-BC-S", "TTQT-BC-X"}},
      {.action = "report_signing_later", .label = "Ghi đã báo cáo việc ký", .from = {in_force}, .to = in_force,
       .by = drafters | roles(Role::clerk), .needs = {"signing_report"}, .inputs = {"signing_report"},
       .stops = {"TTQT-BC-P", "TTQT-BC-S", "TTQT-BC-X"}},
      {.action = "enter_into_force", .label = "Ghi có hiệu lực", .from = {concluded}, .to = in_force,
       .by = drafters | roles(Role::clerk), .main = true, .needs = {"in_force_on"},
       .inputs = {"in_force_on", "ends_on", "publication"}},
      {.action = "amend", .label = "Sửa đổi", .from = {in_force}, .to = amending, .by = drafters},
      {.action = "extend", .label = "Gia hạn", .from = {in_force}, .to = extending, .by = drafters},
      {.action = "complete_change", .label = "Ghi sửa đổi, gia hạn có hiệu lực", .from = {amending, extending},
       .to = in_force, .by = drafters | roles(Role::clerk), .main = true,
       .needs = {"change_content", "change_effective_on", "decision_number"},
       .inputs = {"change_content", "change_effective_on", "decision_number", "decision_date", "ends_on"},
       .starts = {{.code = "TTQT-TB-SD", .from = "change_effective_on"}}},
      {.action = "abandon_change", .label = "Thôi sửa đổi, gia hạn", .from = {amending, extending}, .to = in_force,
       .by = drafters, .needs_note = true},
      {.action = "notify_change", .label = "Ghi đã thông báo sửa đổi", .from = {in_force}, .to = in_force,
       .by = drafters | roles(Role::clerk), .needs = {"change_notice"}, .inputs = {"change_notice"},
       .stops = {"TTQT-TB-SD"}},
      {.action = "suspend", .label = "Tạm đình chỉ", .from = {in_force}, .to = suspended,
       .by = drafters | deciders, .needs = ending, .inputs = ending, .starts = ended},
      {.action = "resume", .label = "Tiếp tục thực hiện", .from = {suspended}, .to = in_force,
       .by = drafters | deciders, .main = true, .needs_note = true},
      {.action = "withdraw", .label = "Rút khỏi", .from = {in_force, suspended}, .to = withdrawn,
       .by = drafters | deciders, .needs = ending, .inputs = ending, .starts = ended},
      {.action = "terminate", .label = "Chấm dứt", .from = {concluded, in_force, suspended, amending, extending},
       .to = terminated, .by = drafters | deciders, .needs = ending, .inputs = ending, .starts = ended},
      {.action = "notify_end", .label = "Ghi đã thông báo chấm dứt", .from = {terminated}, .to = terminated,
       .by = drafters | roles(Role::clerk), .needs = {"change_notice"}, .inputs = {"change_notice"},
       .stops = {"TTQT-TB-CD"}},
      {.action = "notify_withdrawal", .label = "Ghi đã thông báo rút khỏi", .from = {withdrawn}, .to = withdrawn,
       .by = drafters | roles(Role::clerk), .needs = {"change_notice"}, .inputs = {"change_notice"},
       .stops = {"TTQT-TB-CD"}},
      {.action = "expire", .label = "Hết hiệu lực", .from = {in_force}, .to = expired, .by = roles(Role::system),
       .after = "ends_on", .when = does_not_renew},
      {.action = "reopen", .label = "Ghi gia hạn muộn", .from = {expired}, .to = extending, .by = drafters,
       .needs_note = true},
  };
}

}  // namespace

const Flow<Agreement>& agreement_flow() {
  static const std::vector<Step<Agreement>> steps = [] {
    auto all = before_signing();
    auto rest = after_signing();
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
  }();
  // What may still be edited: nothing of the draft once others have it before them.
  static const std::vector<std::string_view> links = {"needs", "offers", "commitments", "occasion"};
  static const auto with = [](std::vector<std::string_view> more) {
    more.insert(more.end(), links.begin(), links.end());
    return more;
  };
  static const Flow<Agreement> flow{
      .start = idea,
      .steps = steps,
      .editable = {{consulting, with({"consulted"})},
                   {consulting_security, with({"consulted"})},
                   {dissent_referred, with({})},
                   {submitted, with({"party_consent_asked", "party_consent"})},
                   {approved, with({"term", "ends_on", "renews_itself", "ending_clause", "languages"})},
                   {refused, {}},
                   {dropped, {}},
                   {concluded, with({"in_force_on", "term", "ends_on", "renews_itself", "ending_clause",
                                     "publication", "original_kept_at", "progress", "signatories"})},
                   {in_force, with({"progress", "publication", "original_kept_at", "renews_itself", "ends_on"})},
                   {suspended, {"progress"}},
                   {withdrawn, {"original_kept_at"}},
                   {terminated, {"original_kept_at"}},
                   {expired, {"original_kept_at", "progress"}}},
      .path = {idea, drafting, consulting, absorbing, submitted, approved, concluded, in_force}};
  return flow;
}

}  // namespace dh
