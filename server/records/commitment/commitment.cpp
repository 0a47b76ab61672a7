#include "records/commitment/commitment.hpp"

#include "records/agreement/agreement.hpp"
#include "records/inbound_delegation/inbound_delegation.hpp"
#include "records/meeting/meeting.hpp"
#include "records/outbound_delegation/outbound_delegation.hpp"

namespace dh {

std::span<const Choice> choices(CommitmentSource) {
  using enum CommitmentSource;
  static constexpr Choice all[] = {choice<meeting>("Cuộc gặp"), choice<delegation>("Đoàn công tác"),
                                   choice<agreement>("Thỏa thuận"), choice<speech>("Phát biểu")};
  return all;
}
std::span<const Choice> choices(CommitmentState) {
  using enum CommitmentState;
  static constexpr Choice all[] = {
      choice<open>("Mới ghi", Tone::neutral), choice<in_progress>("Đang làm", Tone::info),
      final_choice<done>("Đã xong", Tone::ok), choice<late>("Chậm", Tone::bad),
      final_choice<broken>("Không thành"),
  };
  return all;
}
std::span<const Choice> choices(Confirmation) {
  using enum Confirmation;
  static constexpr Choice all[] = {
      choice<unasked>("Chưa hỏi"), choice<awaiting>("Chờ bên kia xác nhận", Tone::info),
      choice<confirmed>("Đã xác nhận", Tone::ok), choice<rejected>("Không xác nhận", Tone::bad),
      choice<unanswered>("Không trả lời", Tone::warn),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&Commitment::title>("Nội dung cam kết", required, listed, searched, max_length<500>),
    field<&Commitment::source>("Nguồn", required, listed),
    field<&Commitment::meeting>("Cuộc gặp"),
    field<&Commitment::agreement>("Thỏa thuận"),
    field<&Commitment::outbound_delegation>("Đoàn ra"),
    field<&Commitment::inbound_delegation>("Đoàn vào"),
    field<&Commitment::source_note>("Ghi chú về nguồn", searched),
    field<&Commitment::owner_party>("Bên chịu trách nhiệm", required, listed, audience),
    field<&Commitment::counterpart>("Bên kia", required, listed, audience),
    field<&Commitment::due>("Hạn", required, listed),
    field<&Commitment::value_expected>("Giá trị dự kiến", listed, group("Giá trị")),
    field<&Commitment::value_realised>("Giá trị thực hiện", listed),
    field<&Commitment::realised_on>("Ngày ghi giá trị thực hiện"),
    field<&Commitment::occasion>("Nhân dịp", hint("Ví dụ chuyến thăm cấp cao.")),
    field<&Commitment::result>("Kết quả", searched, multiline),
    field<&Commitment::broken_because>("Vì sao không thành", multiline),
    field<&Commitment::confirmation>("Xác nhận của bên kia", listed, by_flow),
    field<&Commitment::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Commitment>() == std::size(fields));

Result<void> source_is_named(const Commitment& k, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (k.source == CommitmentSource::meeting && !k.meeting)
    all.fields.push_back({"meeting", "field.missing", {{"field", "Cuộc gặp"}}});
  if (k.source == CommitmentSource::agreement && !k.agreement)
    all.fields.push_back({"agreement", "field.missing", {{"field", "Thỏa thuận"}}});
  if (k.owner_party && k.owner_party == k.counterpart) all.fields.push_back({"counterpart", "wish.same_party", {}});
  if (k.value_realised && !k.realised_on)
    all.fields.push_back({"realised_on", "field.missing", {{"field", "Ngày ghi giá trị thực hiện"}}});
  if (k.value_realised && k.value_expected && k.value_realised->currency != k.value_expected->currency)
    all.fields.push_back({"value_realised", "exchange.one_currency", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

constexpr RoleSet workers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
                                  Role::mission_officer, Role::department_contact, Role::enterprise_member);
using enum CommitmentState;
const std::vector<Step<Commitment>> steps = {
    {.action = "begin", .label = "Bắt đầu làm", .from = {open}, .to = in_progress, .by = workers, .main = true},
    {.action = "review", .label = "Ghi kết quả rà soát", .from = {in_progress}, .to = in_progress, .by = workers,
     .needs_note = true, .inputs = {"result", "due"}, .stops = {"first"}},
    {.action = "finish", .label = "Ghi đã xong", .from = {open, in_progress, late}, .to = done, .by = workers,
     .main = true, .needs = {"result"}, .inputs = {"result", "value_realised", "realised_on"}, .stops = {"*"}},
    {.action = "report_late", .label = "Báo chậm", .from = {open, in_progress}, .to = late, .by = workers,
     .needs_note = true, .inputs = {"due"}},
    {.action = "resume", .label = "Làm tiếp", .from = {late}, .to = in_progress, .by = workers, .main = true,
     .needs = {"due"}, .inputs = {"due"}},
    {.action = "break_off", .label = "Ghi không thành", .from = {open, in_progress, late}, .to = broken,
     .by = workers, .needs = {"broken_because"}, .inputs = {"broken_because"}, .stops = {"*"}},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read | May::step, Over::addressed},
    {Role::enterprise_member, may_work, Over::own_organisation},
    {Role::enterprise_member, may_read | May::step, Over::addressed},
    {Role::partner_member, may_read, Over::addressed},
};

}  // namespace

const RecordType commitment = record_type<Commitment>(
    {.plural = "commitments", .prefix = "cmt", .code_prefix = "CK", .label = "Cam kết", .label_plural = "Cam kết",
     .title = "title", .place = Place::commitment, .fields = fields, .rights = rights,
     .rules = {source_is_named}},
    {.start = open,
     .starts = {{.code = "CK-30"}, {.code = "CK-90"}, {.code = "CK-180"}, {.code = "CK-365"},
                {.code = "CK-HAN", .from = "due"}},
     .steps = steps,
     .editable = {{done, {"result", "value_realised", "realised_on"}}, {broken, {"broken_because"}}},
     .path = {open, in_progress, done}});

}  // namespace dh
