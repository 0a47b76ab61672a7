#include "records/annual_programme/annual_programme.hpp"

#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(ProgrammeKind) {
  static constexpr Choice all[] = {choice<ProgrammeKind::outbound>("Đoàn ra"),
                                   choice<ProgrammeKind::inbound>("Đoàn vào")};
  return all;
}
std::span<const Choice> choices(AnnualProgrammeState) {
  using enum AnnualProgrammeState;
  static constexpr Choice all[] = {
      choice<drafting>("Đang soạn", Tone::neutral), choice<submitted>("Đã trình", Tone::info),
      choice<approved>("Đã duyệt", Tone::ok), final_choice<closed>("Đã kết thúc năm")};
  return all;
}

namespace {
const Field line_fields[] = {
    field<&ProgrammeLine::content>("Nội dung", required),  field<&ProgrammeLine::country>("Nước"),
    field<&ProgrammeLine::purpose>("Loại mục đích"),       field<&ProgrammeLine::month>("Tháng dự kiến", range<1, 12>),
    field<&ProgrammeLine::people>("Số người", range<1, 5000>), field<&ProgrammeLine::fund>("Nguồn kinh phí"),
    field<&ProgrammeLine::body>("Cơ quan chủ trì"),
};
static_assert(member_count<ProgrammeLine>() == std::size(line_fields));
const Field adjustment_fields[] = {field<&ProgrammeAdjustment::document>("Văn bản (số, ký hiệu)", required),
                                   field<&ProgrammeAdjustment::date>("Ngày"),
                                   field<&ProgrammeAdjustment::content>("Nội dung", max_length<1000>)};
}  // namespace
template <> std::span<const Field> columns_of<ProgrammeLine>() { return line_fields; }
template <> std::span<const Field> columns_of<ProgrammeAdjustment>() { return adjustment_fields; }

namespace {

using P = AnnualProgramme;
const Field fields[] = {
    field<&P::title>("Tên chương trình", required, listed, searched, max_length<300>),
    field<&P::year>("Năm", required, listed, range<2000, 2100>),
    field<&P::kind>("Loại", required, listed),
    field<&P::lines>("Các đoàn dự kiến", searched),
    field<&P::approval_document>("Văn bản phê duyệt (số, ký hiệu)", listed, searched, max_length<100>,
                                 group("Phê duyệt")),
    field<&P::approved_on>("Ngày phê duyệt", listed),
    field<&P::approved_by>("Cơ quan, người phê duyệt"),
    field<&P::source>("Bản văn bản phê duyệt"),
    field<&P::adjustments>("Điều chỉnh, bổ sung"),
    field<&P::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<P>() == std::size(fields));

Result<void> is_sound(const P& p, const Context& c) {
  if (p.approved_on && *p.approved_on > c.today) return fail_field("approved_on", "date.in_future");
  return {};
}

constexpr RoleSet drafters =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::party_committee_reader);
constexpr RoleSet deciders = roles(Role::provincial_leader, Role::foreign_affairs_head, Role::party_committee_reader);
const std::vector<std::string_view> approval = {"approval_document", "approved_on", "approved_by", "source"};
using enum AnnualProgrammeState;
const std::vector<Step<P>> steps = {
    {.action = "submit", .label = "Trình phê duyệt", .from = {drafting}, .to = submitted, .by = drafters, .main = true,
     .needs = {"lines"}},
    {.action = "return_draft", .label = "Trả lại bổ sung", .from = {submitted}, .to = drafting,
     .by = drafters | deciders, .needs_note = true},
    {.action = "approve", .label = "Ghi đã phê duyệt", .from = {submitted}, .to = approved, .by = deciders,
     .main = true, .not_by_drafter = true, .recordable = true, .needs = {"approval_document", "approved_on"},
     .inputs = approval},
    {.action = "adjust", .label = "Điều chỉnh, bổ sung", .from = {approved}, .to = approved, .by = drafters,
     .needs = {"adjustments"}, .inputs = {"adjustments", "lines"}},
    {.action = "close", .label = "Kết thúc năm", .from = {approved}, .to = closed, .by = drafters},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read | May::step, Over::own_province},
    {Role::clerk, may_read | May::step, Over::own_province},
    {Role::department_contact, may_read, Over::own_province, "approved,closed"},
    {Role::commune_contact, may_read, Over::own_province, "approved,closed"},
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_read, Over::own_province},
};

}  // namespace

Result<void> check_programme_link(Id<AnnualProgramme> programme, ProgrammeKind kind, std::optional<Date> day,
                                  const Context& c) {
  if (!programme) return {};
  const auto found = TRY(store::load_as(c, programme));
  if (found.body.kind != kind) return fail_field("annual_programme", "programme.other_kind");
  if (day && found.body.year != int(day->year()))
    return fail_field("annual_programme", "programme.other_year", {{"year", std::to_string(found.body.year)}});
  if (found.body.state != approved && found.body.state != closed)
    return fail_field("annual_programme", "programme.not_approved");
  return {};
}

std::string approving_document(Id<AnnualProgramme> programme, const Context& c) {
  if (!programme) return "";
  const auto found = store::load_as(c, programme);
  if (!found || (found->body.state != approved && found->body.state != closed)) return "";
  const std::string day = found->body.approved_on ? " ngày " + to_vietnamese(*found->body.approved_on) : "";
  return found->body.approval_document + day;
}

const RecordType annual_programme = record_type<P>(
    {.plural = "annual-programmes", .prefix = "apr", .code_prefix = "CTN", .label = "Chương trình năm",
     .label_plural = "Chương trình năm", .title = "title", .fields = fields, .rights = rights, .rules = {is_sound}},
    {.start = drafting, .steps = steps,
     .editable = {{submitted, {"approval_document", "approved_on", "approved_by", "source"}}, {approved, {"source"}},
                  {closed, {}}},
     .path = {drafting, submitted, approved, closed}});

}  // namespace dh
