#include "records/opinion/opinion.hpp"

namespace dh {

std::span<const Choice> choices(OpinionCapacity) {
  using enum OpinionCapacity;
  static constexpr Choice all[] = {
      choice<foreign_ministry>("Bộ Ngoại giao"), choice<defence_ministry>("Bộ Quốc phòng"),
      choice<public_security_ministry>("Bộ Công an"), choice<finance_ministry>("Bộ Tài chính"),
      choice<foreign_affairs_agency>("Cơ quan ngoại vụ cấp tỉnh"),
      choice<body_concerned>("Cơ quan, tổ chức liên quan"),
      choice<commune_consultee>("Công an tỉnh, Bộ Chỉ huy quân sự tỉnh, Sở liên quan (diện X)"),
  };
  return all;
}
std::span<const Choice> choices(OpinionBasis) {
  using enum OpinionBasis;
  static constexpr Choice all[] = {
      choice<province>("Điều 19(2) Luật 70/2020"), choice<article_25>("Điều 25 Luật 70/2020"),
      choice<department>("Điều 5(2) NĐ 64/2021"), choice<commune_agency>("Điều 7(2) NĐ 64/2021"),
      choice<commune_others>("Điều 7(5) NĐ 64/2021"), choice<inherited>("Điều 3(4) NĐ 177/2025"),
      choice<shortened>("Điều 39(2) Luật 70/2020"),
  };
  return all;
}
std::span<const Choice> choices(Conclusion) {
  using enum Conclusion;
  static constexpr Choice all[] = {
      choice<agrees>("Đồng ý", Tone::ok), choice<agrees_with_conditions>("Đồng ý có điều kiện", Tone::warn),
      choice<disagrees>("Không đồng ý", Tone::bad),
  };
  return all;
}
std::span<const Choice> choices(OpinionState) {
  using enum OpinionState;
  static constexpr Choice all[] = {
      choice<preparing>("Đang chuẩn bị", Tone::neutral), choice<asked>("Đã gửi, chờ đủ hồ sơ", Tone::info),
      choice<counting>("Đang chờ trả lời", Tone::warn), choice<supplementing>("Chờ bổ sung hồ sơ", Tone::neutral),
      choice<answered>("Đã trả lời", Tone::ok), choice<lapsed>("Hết hạn, không trả lời", Tone::bad),
      final_choice<recalled>("Đã thu hồi"),
  };
  return all;
}
std::span<const Choice> choices(OpinionHeading) {
  using enum OpinionHeading;
  static constexpr Choice all[] = {
      choice<need_and_purpose>("Yêu cầu, mục đích"), choice<national_interest>("Lợi ích quốc gia, dân tộc"),
      choice<treaties>("Phù hợp điều ước quốc tế"), choice<rights_of_the_state>("Quyền, nghĩa vụ của Nhà nước"),
      choice<form_and_technique>("Tên gọi, hình thức, kỹ thuật văn bản"), choice<procedure>("Trình tự, thủ tục"),
      choice<language_versions>("Sự thống nhất các bản ngôn ngữ"), choice<sector_policy>("Chính sách của ngành"),
      choice<specialised_law>("Pháp luật chuyên ngành"), choice<feasibility>("Tính khả thi"),
  };
  return all;
}

namespace {
const Field point_fields[] = {field<&OpinionPoint::heading>("Nội dung"),
                              field<&OpinionPoint::text>("Ý kiến", required, multiline),
                              field<&OpinionPoint::absorbed>("Tiếp thu, giải trình", multiline)};
}  // namespace
template <> std::span<const Field> columns_of<OpinionPoint>() { return point_fields; }

namespace {

const Field fields[] = {
    field<&Opinion::title>("Cơ quan và nội dung hỏi", required, listed, searched),
    field<&Opinion::agreement>("Thỏa thuận", required, listed),
    field<&Opinion::body>("Cơ quan cho ý kiến", required, listed, audience),
    field<&Opinion::capacity>("Tư cách", required, listed),
    field<&Opinion::basis>("Căn cứ về thời hạn", by_flow),
    field<&Opinion::received_on>("Ngày nhận đủ hồ sơ", listed, hint("Ngày này không tính; thời hạn tính từ ngày sau.")),
    field<&Opinion::lacking>("Hồ sơ còn thiếu", multiline),
    field<&Opinion::conclusion>("Kết luận", listed, group("Trả lời")),
    field<&Opinion::conditions>("Điều kiện hoặc lý do", searched, multiline),
    field<&Opinion::points>("Ý kiến theo từng nội dung", hint("Điều 29, 30 Luật 70/2020.")),
    field<&Opinion::document>("Số văn bản trả lời", searched, max_length<100>),
    field<&Opinion::document_date>("Ngày văn bản"),
    field<&Opinion::recorded_on_behalf>("Ghi thay cơ quan trả lời", by_flow),
    field<&Opinion::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Opinion>() == std::size(fields));

/// The clock follows from the procedure of the agreement and the capacity of the body.
OpinionBasis basis_of(const Agreement& a, OpinionCapacity capacity) {
  using enum OpinionCapacity;
  if (a.shortened != ShortenedBecause::none) return OpinionBasis::shortened;
  if (capacity == defence_ministry || capacity == public_security_ministry || capacity == finance_ministry)
    return OpinionBasis::article_25;
  switch (a.track) {
    case Track::province: return OpinionBasis::province;
    case Track::department: return OpinionBasis::department;
    case Track::inherited: return OpinionBasis::inherited;
    case Track::border_commune:
      return capacity == foreign_affairs_agency ? OpinionBasis::commune_agency : OpinionBasis::commune_others;
  }
  return OpinionBasis::province;
}

Result<void> answer_is_whole(const Opinion& o, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (o.received_on && *o.received_on > c.today) all.fields.push_back({"received_on", "date.in_future", {}});
  if (o.conclusion && *o.conclusion != Conclusion::agrees && o.conditions.empty())
    all.fields.push_back({"conditions", "opinion.say_why", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

/// Sent only while the agreement asks for opinions.
Result<void> agreement_asks(const Opinion& o, const Context& c) {
  const auto a = TRY(store::load_as(c, o.agreement));
  if (a.body.state == AgreementState::consulting || a.body.state == AgreementState::consulting_security) return {};
  return fail(Code::invalid, "opinion.agreement_not_consulting", {{"code", a.head.code}});
}

void set_basis(Opinion& o, const Context& c) {
  if (auto a = store::load_as(c, o.agreement)) o.basis = basis_of(a->body, o.capacity);
}
void note_recorder(Opinion& o, const Context& c) {
  // The answering body enters its own answer; anybody else records it on its behalf.
  const auto& own = c.user.organisations;
  o.recorded_on_behalf = std::find(own.begin(), own.end(), o.body.value) == own.end();
}
Result<void> term_is_over(const Opinion&, const Context& c) {
  if (!c.head.due_on.empty() && c.head.due_on < to_text(c.today)) return {};
  return fail(Code::invalid, "opinion.term_runs", {{"due", c.head.due_on}});
}

bool by_province(const Opinion& o) { return o.basis == OpinionBasis::province; }
bool by_article_25(const Opinion& o) { return o.basis == OpinionBasis::article_25; }
bool by_department(const Opinion& o) { return o.basis == OpinionBasis::department; }
bool by_agency(const Opinion& o) { return o.basis == OpinionBasis::commune_agency; }
bool by_others(const Opinion& o) { return o.basis == OpinionBasis::commune_others; }
bool by_inheritance(const Opinion& o) { return o.basis == OpinionBasis::inherited; }
bool by_shortened(const Opinion& o) { return o.basis == OpinionBasis::shortened; }

constexpr RoleSet askers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                 Role::commune_contact, Role::clerk);
constexpr RoleSet answerers =
    askers | roles(Role::ministry_desk, Role::law_desk, Role::border_desk, Role::mission_officer);
const std::vector<std::string_view> answer = {"conclusion", "conditions", "points", "document", "document_date"};
using enum OpinionState;
const std::vector<Step<Opinion>> steps = {
    {.action = "ask", .label = "Gửi lấy ý kiến", .from = {preparing}, .to = asked, .by = askers, .main = true,
     .when = agreement_asks, .then = set_basis},
    {.action = "receive", .label = "Ghi đã nhận đủ hồ sơ", .from = {asked}, .to = counting, .by = answerers,
     .main = true, .needs = {"received_on"}, .inputs = {"received_on"},
     .starts = {{.code = "TTQT-YK-P", .from = "received_on", .only = by_province},
                {.code = "TTQT-YK-QPAN", .from = "received_on", .only = by_article_25},
                {.code = "TTQT-YK-S", .from = "received_on", .only = by_department},
                {.code = "TTQT-YK-X", .from = "received_on", .only = by_agency},
                {.code = "TTQT-X3", .from = "received_on", .only = by_agency},
                {.code = "TTQT-YK-X2", .from = "received_on", .only = by_others},
                {.code = "TTQT-YK-K", .from = "received_on", .only = by_inheritance},
                {.code = "TTQT-YK-RG", .from = "received_on", .only = by_shortened}}},
    {.action = "ask_supplement", .label = "Yêu cầu bổ sung", .from = {counting}, .to = supplementing, .by = answerers,
     .needs = {"lacking"}, .inputs = {"lacking"}, .pauses = {"*"}},
    {.action = "supplemented", .label = "Ghi đã đủ hồ sơ", .from = {supplementing}, .to = counting, .by = answerers,
     .main = true, .resumes = {"*"}},
    {.action = "pass_on", .label = "Ghi đã hỏi cơ quan khác", .from = {counting}, .to = counting, .by = answerers,
     .applies = by_agency, .stops = {"TTQT-X3"}},
    {.action = "answer", .label = "Ghi ý kiến", .from = {counting, lapsed}, .to = answered, .by = answerers,
     .main = true, .needs = {"conclusion", "document", "document_date"}, .inputs = answer, .stops = {"*"},
     .then = note_recorder},
    {.action = "note_lapse", .label = "Ghi quá hạn, không trả lời", .from = {counting}, .to = lapsed, .by = askers,
     .when = term_is_over},
    {.action = "lapse", .label = "Hết hạn, không trả lời", .from = {counting}, .to = lapsed,
     .by = roles(Role::system), .after = "due_on"},
    {.action = "recall", .label = "Thu hồi", .from = {preparing, asked, counting, supplementing}, .to = recalled,
     .by = askers, .needs_note = true, .stops = {"*"}},
    {.action = "correct", .label = "Sửa ý kiến đã ghi", .from = {answered}, .to = answered, .by = answerers,
     .needs_note = true, .inputs = answer},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read | May::step, Over::addressed},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::step, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read | May::step, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read | May::step, Over::addressed, "asked,counting,supplementing,answered,lapsed"},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::commune_contact, may_read | May::step, Over::addressed, "asked,counting,supplementing,answered,lapsed"},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read | May::step, Over::addressed, "asked,counting,supplementing,answered,lapsed"},
    {Role::law_desk, may_read | May::step, Over::everywhere, "asked,counting,supplementing,answered,lapsed"},
    {Role::border_desk, may_read | May::step, Over::addressed, "asked,counting,supplementing,answered,lapsed"},
    {Role::mission_officer, may_read | May::step, Over::addressed, "asked,counting,supplementing,answered,lapsed"},
};

}  // namespace

const RecordType opinion = record_type<Opinion>({.plural = "opinions",
                                                 .prefix = "opn",
                                                 .code_prefix = "YK",
                                                 .label = "Lượt ý kiến",
                                                 .label_plural = "Lượt ý kiến",
                                                 .title = "title",
                                                 .fields = fields,
                                                 .rights = rights,
                                                 .rules = {answer_is_whole},
                                                 .jobs = {"address"},
                                                 .tells = "asked",
                                                 .tells_in = "asked"},
                                                {.start = preparing,
                                                 .steps = steps,
                                                 .editable = {{asked, {"title"}},
                                                              {counting, {}},
                                                              {supplementing, {}},
                                                              {answered, {"points"}},
                                                              {lapsed, {}},
                                                              {recalled, {}}},
                                                 .path = {preparing, asked, counting, answered}});

}  // namespace dh
