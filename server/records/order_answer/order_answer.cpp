#include "records/order_answer/order_answer.hpp"

namespace dh {

std::span<const Choice> choices(AnswerState) {
  using enum AnswerState;
  static constexpr Choice all[] = {
      choice<assigned>("Mới giao", Tone::warn), choice<in_progress>("Đang thực hiện", Tone::info),
      choice<clarifying>("Chờ bên đặt làm rõ", Tone::neutral), choice<answered>("Đã trả lời", Tone::ok),
      choice<used>("Đã ghi kết quả sử dụng", Tone::ok), final_choice<handed_over>("Đã chuyển tiếp"),
      final_choice<declined>("Không thực hiện"), final_choice<recalled>("Đã thu hồi"),
  };
  return all;
}
std::span<const Choice> choices(UseResult) {
  using enum UseResult;
  static constexpr Choice all[] = {
      choice<contacted>("Đã liên hệ"), choice<met>("Đã gặp"), choice<in_talks>("Đang đàm phán"),
      choice<agreed>("Đã có thỏa thuận, hợp đồng"), choice<informed>("Đã dùng làm thông tin"),
      choice<not_used>("Không dùng"),
  };
  return all;
}

namespace {
const Field lead_fields[] = {
    field<&PartnerLead::name>("Tên đối tác", required),
    field<&PartnerLead::kind>("Loại"),
    field<&PartnerLead::country>("Nước", required),
    field<&PartnerLead::website>("Trang thông tin"),
    field<&PartnerLead::contact>("Liên hệ", personal("basic", "liên hệ công việc", 730)),
    field<&PartnerLead::note>("Vì sao phù hợp", multiline, max_length<2000>),
    field<&PartnerLead::partner>("Hồ sơ đối tác"),
};
}  // namespace
template <> std::span<const Field> columns_of<PartnerLead>() { return lead_fields; }

namespace {

const Field fields[] = {
    field<&OrderAnswer::title>("Phần việc", required, listed, searched, max_length<400>),
    field<&OrderAnswer::parent_order>("Đặt hàng", required, listed),
    field<&OrderAnswer::body>("Cơ quan thực hiện", required, listed, audience),
    field<&OrderAnswer::party>("Bên đặt", audience),
    field<&OrderAnswer::desk>("Đơn vị tiếp nhận", audience),
    field<&OrderAnswer::province>("Địa phương"),
    field<&OrderAnswer::part>("Nội dung được giao", searched, multiline),
    field<&OrderAnswer::question>("Điều cần làm rõ", by_flow, multiline, group("Làm rõ")),
    field<&OrderAnswer::clarification>("Nội dung làm rõ", by_flow, multiline),
    field<&OrderAnswer::answer>("Nội dung trả lời", searched, multiline, max_length<20000>, group("Trả lời")),
    field<&OrderAnswer::leads>("Đầu mối đối tác", searched),
    field<&OrderAnswer::document>("Số văn bản trả lời", searched, max_length<100>),
    field<&OrderAnswer::document_date>("Ngày văn bản"),
    field<&OrderAnswer::use_result>("Kết quả sử dụng", by_flow, listed, group("Kết quả sử dụng")),
    field<&OrderAnswer::use_note>("Cụ thể, hoặc vì sao không dùng", by_flow, searched, multiline),
    field<&OrderAnswer::handed_to>("Chuyển cho", by_flow, group("Chuyển tiếp")),
    field<&OrderAnswer::handed_from>("Nhận chuyển từ"),
    field<&OrderAnswer::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<OrderAnswer>() == std::size(fields));

Result<void> answer_is_dated(const OrderAnswer& a, const Context& c) {
  if (a.document_date && *a.document_date > c.today) return fail_field("document_date", "date.in_future");
  return {};
}
Result<void> use_says_why(const OrderAnswer& a, const Context&) {
  if (a.use_result == UseResult::not_used && a.use_note.empty()) return fail_field("use_note", "order.say_why_unused");
  return {};
}
/// To another body, and to none that already has a part of the order.
Result<void> goes_to_another(const OrderAnswer& a, const Context& c) {
  if (a.handed_to == a.body) return fail_field("handed_to", "order.handed_to_self");
  for (const auto& other : TRY(store::referring<OrderAnswer>(c, "parent_order", a.parent_order.value)))
    if (other.body.body == a.handed_to && other.head.id != c.head.id)
      return fail_field("handed_to", "order.has_a_part", {{"name", other.head.title}});
  return {};
}

constexpr RoleSet answerers = roles(Role::mission_officer, Role::ministry_desk);
constexpr RoleSet askers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                 Role::enterprise_member);
const std::vector<std::string_view> answer_fields = {"answer", "leads", "document", "document_date"};
using enum AnswerState;
const std::vector<Step<OrderAnswer>> steps = {
    {.action = "take_up", .label = "Nhận việc", .from = {assigned}, .to = in_progress, .by = answerers, .main = true},
    {.action = "ask_clarification", .label = "Yêu cầu làm rõ", .from = {assigned, in_progress}, .to = clarifying,
     .by = answerers, .needs = {"question"}, .inputs = {"question"}, .pauses = {"*"}},
    {.action = "clarify", .label = "Trả lời làm rõ", .from = {clarifying}, .to = in_progress, .by = askers,
     .main = true, .needs = {"clarification"}, .inputs = {"clarification"}, .resumes = {"*"}},
    {.action = "answer", .label = "Gửi trả lời", .from = {assigned, in_progress}, .to = answered, .by = answerers,
     .main = true, .needs = {"answer"}, .inputs = answer_fields, .stops = {"*"}},
    {.action = "ask_more", .label = "Hỏi thêm", .from = {answered}, .to = in_progress, .by = askers,
     .needs_note = true, .starts = {{.code = "DH-TL", .from = ""}}},
    {.action = "record_use", .label = "Ghi kết quả sử dụng", .from = {answered, used}, .to = used, .by = askers,
     .main = true, .needs = {"use_result"}, .inputs = {"use_result", "use_note"}, .when = use_says_why},
    {.action = "hand_over", .label = "Chuyển tiếp", .from = {assigned, in_progress}, .to = handed_over,
     .by = answerers, .needs_note = true, .needs = {"handed_to"}, .inputs = {"handed_to"}, .stops = {"*"},
     .when = goes_to_another},
    {.action = "decline", .label = "Không thực hiện được", .from = {assigned, in_progress}, .to = declined,
     .by = answerers, .needs_note = true, .stops = {"*"}},
    {.action = "recall", .label = "Thu hồi", .from = {assigned, in_progress, clarifying}, .to = recalled,
     .by = roles(Role::system), .stops = {"*"}},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_read | May::step, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::step, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read, Over::addressed},
    {Role::ministry_desk, May::view, Over::everywhere},
    {Role::ministry_desk, may_read | May::edit | May::step, Over::own_organisation},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_read | May::edit | May::step, Over::own_organisation},
    {Role::enterprise_member, may_read | May::step, Over::addressed},
};

}  // namespace

const RecordType order_answer = record_type<OrderAnswer>(
    {.plural = "order-answers", .prefix = "oan", .code_prefix = "", .label = "Phần việc đặt hàng",
     .label_plural = "Phần việc đặt hàng", .title = "title", .province = "province", .owner = "body",
     .fields = fields, .rights = rights, .rules = {answer_is_dated}, .jobs = {"order_progress", "address"},
     .tells = "asked", .tells_in = "assigned"},
    {.start = assigned, .starts = {{.code = "DH-TL", .from = ""}}, .steps = steps,
     .editable = {{assigned, answer_fields}, {in_progress, answer_fields}, {clarifying, answer_fields},
                  {answered, {"leads"}}, {used, {"leads"}}, {handed_over, {}}, {declined, {}}, {recalled, {}}},
     .path = {assigned, in_progress, answered, used}});

}  // namespace dh
