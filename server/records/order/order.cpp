#include "records/order/order.hpp"

#include <algorithm>

#include "records/order_answer/order_answer.hpp"

namespace dh {

std::span<const Choice> choices(OrderKind) {
  using enum OrderKind;
  static constexpr Choice all[] = {
      choice<partner_search>("Tìm đối tác"), choice<market_information>("Thông tin thị trường"),
      choice<consultation>("Tham vấn"), choice<recommendation>("Kiến nghị, tháo gỡ vướng mắc"),
      choice<multilateral_mechanism>("Cơ chế đa phương"), choice<staff>("Cán bộ, đào tạo"), choice<other>("Khác"),
  };
  return all;
}
std::span<const Choice> choices(OrderPriority) {
  using enum OrderPriority;
  static constexpr Choice all[] = {choice<normal>("Thường"), choice<urgent>("Gấp", Tone::warn),
                                   choice<very_urgent>("Rất gấp", Tone::bad)};
  return all;
}
std::span<const Choice> choices(OrderState) {
  using enum OrderState;
  static constexpr Choice all[] = {
      choice<draft>("Bản nháp", Tone::neutral), choice<sent>("Đã gửi, chờ tiếp nhận", Tone::info),
      choice<acknowledged>("Đã tiếp nhận", Tone::info), choice<clarifying>("Chờ bên đặt làm rõ", Tone::neutral),
      choice<scoping>("Chờ thống nhất phạm vi", Tone::warn), choice<assigned>("Đã phân công", Tone::info),
      choice<answered>("Đã trả lời", Tone::ok), final_choice<closed>("Đã đóng", Tone::ok),
      final_choice<declined>("Không nhận"), final_choice<withdrawn>("Đã rút"),
  };
  return all;
}

namespace {

const Field line_fields[] = {
    field<&OrderLine::kind>("Yêu cầu", required),
    field<&OrderLine::territory>("Địa bàn"),
    field<&OrderLine::sector>("Lĩnh vực"),
    field<&OrderLine::wished>("Kết quả mong muốn", required, multiline, max_length<2000>),
    field<&OrderLine::measure>("Số đo"),
};

}  // namespace
template <> std::span<const Field> columns_of<OrderLine>() { return line_fields; }

namespace {

const Field fields[] = {
    field<&Order::title>("Tên đặt hàng", required, listed, searched, max_length<300>),
    field<&Order::party>("Bên đặt", required, listed, audience),
    field<&Order::desk>("Đơn vị tiếp nhận", required, audience, hint("Đơn vị của Bộ nhận và phân công.")),
    field<&Order::priority>("Mức ưu tiên", listed),
    field<&Order::wanted_by>("Cần kết quả trước ngày", listed),
    field<&Order::basis>("Căn cứ", searched, multiline, hint("Chủ trương, phát biểu, mục của báo cáo.")),
    field<&Order::lines>("Các dòng đặt hàng", searched, reaches_missions, group("Đặt gì"),
        hint("Mỗi dòng: một địa bàn, một lĩnh vực, một kết quả mong muốn.")),
    field<&Order::description>("Mô tả thêm", searched, multiline),
    field<&Order::needs>("Nhu cầu đứng sau"),
    field<&Order::do_not_approach>("Không tiếp cận", group("Điều cần biết trước khi làm"),
        hint("Đối tác không được liên hệ khi thực hiện đặt hàng này.")),
    field<&Order::existing_agents>("Đại lý, đầu mối đã có", multiline),
    field<&Order::promised_to>("Đã hứa với", hint("Địa phương, doanh nghiệp khác đang làm việc với cùng đối tác.")),
    field<&Order::meeting>("Ghi tại cuộc gặp", group("Ghi tại chỗ")),
    field<&Order::inbound>("Ghi khi tiếp đoàn vào"),
    field<&Order::outbound>("Ghi trong chuyến đi"),
    field<&Order::source>("Văn bản nguồn"),
    field<&Order::contact>("Đầu mối liên hệ", personal("basic", "liên hệ công việc", 730)),
    field<&Order::question>("Điều cần làm rõ", by_flow, multiline, group("Xử lý")),
    field<&Order::clarification>("Nội dung làm rõ", by_flow, multiline),
    field<&Order::scope>("Phạm vi thống nhất", by_flow, searched, multiline),
    field<&Order::missions>("Cơ quan thực hiện", by_flow, audience),
    field<&Order::lead>("Cơ quan chủ trì", by_flow, listed),
    field<&Order::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Order>() == std::size(fields));

Result<void> order_is_whole(const Order& o, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (o.wanted_by && c.head.created_at == 0 && *o.wanted_by < c.today)
    all.fields.push_back({"wanted_by", "date.in_past", {}});
  for (std::size_t i = 0; i < o.lines.size(); ++i) {
    const OrderLine& line = o.lines[i];
    const bool abroad = line.kind == OrderKind::partner_search || line.kind == OrderKind::market_information;
    if (abroad && !line.territory)
      all.fields.push_back({"lines[" + std::to_string(i) + "].territory", "order.line_needs_territory", {}});
  }
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<void> has_lines(const Order& o, const Context& c) {
  if (o.lines.empty()) return fail_field("lines", "order.no_lines");
  if (o.wanted_by && *o.wanted_by < c.today) return fail_field("wanted_by", "date.in_past");
  return {};
}

Result<void> lead_is_one_of_them(const Order& o, const Context&) {
  if (std::find(o.missions.begin(), o.missions.end(), o.lead) != o.missions.end()) return {};
  return fail_field("lead", "order.lead_not_named");
}

/// Closed when the asker has said of each answer what became of it.
Result<void> uses_are_told(const Order&, const Context& c) {
  for (const auto& a : TRY(store::referring<OrderAnswer>(c, "parent_order", c.head.id)))
    if (a.body.state == AnswerState::answered)
      return fail(Code::invalid, "order.use_missing", {{"name", a.head.title}});
  return {};
}

constexpr RoleSet askers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                 Role::enterprise_member);
constexpr RoleSet desks = roles(Role::ministry_desk);
using enum OrderState;
const std::vector<Step<Order>> steps = {
    {.action = "send", .label = "Gửi đặt hàng", .from = {draft}, .to = sent, .by = askers, .main = true,
     .needs = {"wanted_by"}, .inputs = {"wanted_by"}, .starts = {{.code = "DH-TN", .from = ""}}, .when = has_lines},
    {.action = "acknowledge", .label = "Tiếp nhận", .from = {sent}, .to = acknowledged, .by = desks, .main = true,
     .stops = {"DH-TN"}},
    {.action = "ask_clarification", .label = "Yêu cầu làm rõ", .from = {sent, acknowledged, scoping}, .to = clarifying,
     .by = desks, .needs = {"question"}, .inputs = {"question"}, .stops = {"DH-TN"}},
    {.action = "clarify", .label = "Trả lời làm rõ", .from = {clarifying}, .to = acknowledged, .by = askers,
     .main = true, .needs = {"clarification"}, .inputs = {"clarification", "lines"}},
    {.action = "propose_scope", .label = "Đề nghị phạm vi, phân công", .from = {acknowledged}, .to = scoping,
     .by = desks, .main = true, .needs = {"scope", "missions", "lead"}, .inputs = {"scope", "missions", "lead"},
     .when = lead_is_one_of_them},
    {.action = "agree_scope", .label = "Đồng ý phạm vi", .from = {scoping}, .to = assigned, .by = askers,
     .main = true},
    {.action = "return_scope", .label = "Chưa đồng ý phạm vi", .from = {scoping}, .to = acknowledged, .by = askers,
     .needs_note = true},
    {.action = "reopen_scope", .label = "Thống nhất lại phạm vi", .from = {assigned}, .to = acknowledged,
     .by = askers | desks, .needs_note = true},
    {.action = "name_mission", .label = "Ghi cơ quan nhận chuyển tiếp", .from = {assigned}, .to = assigned,
     .by = roles(Role::system), .inputs = {"missions", "lead"}},
    {.action = "note_answered", .label = "Ghi đã đủ trả lời", .from = {assigned}, .to = answered,
     .by = roles(Role::system)},
    {.action = "note_reopened", .label = "Ghi có phần hỏi thêm", .from = {answered}, .to = assigned,
     .by = roles(Role::system)},
    {.action = "close", .label = "Đóng đặt hàng", .from = {answered}, .to = closed, .by = askers, .main = true,
     .when = uses_are_told},
    {.action = "decline", .label = "Không nhận", .from = {sent, acknowledged}, .to = declined, .by = desks,
     .needs_note = true, .stops = {"*"}},
    {.action = "withdraw", .label = "Rút đặt hàng",
     .from = {draft, sent, acknowledged, clarifying, scoping, assigned}, .to = withdrawn, .by = askers,
     .needs_note = true, .stops = {"*"}},
};

constexpr std::string_view seen_by_desk =
    "sent,acknowledged,clarifying,scoping,assigned,answered,closed,declined,withdrawn";
constexpr std::string_view seen_by_missions = "assigned,answered,closed";
const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read, Over::addressed},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read | May::step, Over::addressed, seen_by_desk},
    {Role::ministry_desk, May::view, Over::everywhere, seen_by_desk},
    {Role::ministry_leader, may_read, Over::everywhere, seen_by_desk},
    {Role::mission_officer, may_read, Over::addressed, seen_by_missions},
    {Role::mission_officer, May::view, Over::own_territory, seen_by_missions},
    {Role::enterprise_member, may_work, Over::own_organisation},
    {Role::enterprise_member, may_read, Over::addressed},
};

}  // namespace

const RecordType order = record_type<Order>(
    {.plural = "orders", .prefix = "ord", .code_prefix = "DH", .label = "Đặt hàng", .label_plural = "Đặt hàng",
     .title = "title", .has_timeline = false, .fields = fields, .rights = rights, .rules = {order_is_whole},
     .jobs = {"order_parts", "address"}, .tells = "asked", .tells_in = "sent"},
    {.start = draft, .steps = steps,
     .editable = {{sent, {"contact"}}, {acknowledged, {"contact"}}, {clarifying, {"contact", "lines", "description"}},
                  {scoping, {"contact"}}, {assigned, {"contact"}}, {answered, {"contact"}}, {closed, {}},
                  {declined, {}}, {withdrawn, {}}},
     .path = {draft, sent, acknowledged, scoping, assigned, answered, closed}});

}  // namespace dh
