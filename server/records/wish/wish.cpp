#include "records/wish/wish.hpp"

namespace dh {

std::span<const Choice> choices(WishState) {
  using enum WishState;
  static constexpr Choice all[] = {
      choice<stated>("Đã đăng ký gặp", Tone::info), choice<accepted>("Hai bên cùng muốn", Tone::info),
      final_choice<declined>("Từ chối gặp"), final_choice<expired>("Hết hạn trả lời"),
      final_choice<placed>("Đã xếp lịch", Tone::ok), choice<unplaced>("Chưa xếp được", Tone::warn),
  };
  return all;
}
std::span<const Choice> choices(Priority) {
  static constexpr Choice all[] = {choice<Priority::low>("Thấp"), choice<Priority::normal>("Vừa"),
                                   choice<Priority::high>("Cao")};
  return all;
}

namespace {

const Field fields[] = {
    field<&Wish::title>("Nội dung muốn gặp", required, listed, searched),
    field<&Wish::event>("Sự kiện", required, listed),
    field<&Wish::from_party>("Bên muốn gặp", required, listed, audience),
    field<&Wish::to_party>("Bên được mời", required, listed, audience),
    field<&Wish::priority>("Ưu tiên", listed),
    field<&Wish::need>("Nhu cầu"),
    field<&Wish::offer>("Chào mời"),
    field<&Wish::day_part>("Buổi"),
    field<&Wish::reason>("Lý do", searched, multiline),
    field<&Wish::unplaced_because>("Vì sao chưa xếp được"),
    field<&Wish::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Wish>() == std::size(fields));

Result<void> two_different_parties(const Wish& w, const Context&) {
  if (w.from_party && w.from_party == w.to_party) return fail_field("to_party", "wish.same_party");
  return {};
}

/// "Placed" needs a meeting of the two at the event.
Result<void> has_meeting(const Wish& w, const Context& c) {
  for (const auto& m : TRY(store::referring<Meeting>(c, "event", w.event.value))) {
    const auto& p = m.body.parties;
    if (m.body.state != MeetingState::cancelled && std::find(p.begin(), p.end(), w.from_party) != p.end() &&
        std::find(p.begin(), p.end(), w.to_party) != p.end())
      return {};
  }
  return fail(Code::invalid, "wish.no_meeting");
}

constexpr RoleSet organisers = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head,
                                     Role::ministry_desk, Role::mission_officer);
constexpr RoleSet parties = organisers | roles(Role::enterprise_member, Role::partner_member, Role::department_contact);
using enum WishState;
const std::vector<Step<Wish>> steps = {
    {.action = "accept", .label = "Đồng ý gặp", .from = {stated}, .to = accepted, .by = parties, .main = true},
    {.action = "decline", .label = "Từ chối gặp", .from = {stated, accepted, unplaced}, .to = declined, .by = parties},
    {.action = "place", .label = "Ghi đã xếp lịch", .from = {stated, accepted, unplaced}, .to = placed,
     .by = organisers, .main = true, .when = has_meeting},
    {.action = "leave", .label = "Ghi chưa xếp được", .from = {stated, accepted}, .to = unplaced, .by = organisers,
     .needs = {"unplaced_because"}, .inputs = {"unplaced_because"}},
    {.action = "expire", .label = "Hết hạn trả lời", .from = {stated, accepted, unplaced}, .to = expired,
     .by = organisers},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read | May::step, Over::addressed},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read | May::step, Over::addressed},
    {Role::provincial_leader, May::view, Over::own_province},
    {Role::clerk, May::view, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::ministry_desk, may_work, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::enterprise_member, may_work, Over::own_organisation},
    {Role::enterprise_member, may_read | May::step, Over::addressed},
    {Role::partner_member, may_work, Over::own_organisation},
    {Role::partner_member, may_read | May::step, Over::addressed},
};

}  // namespace

const RecordType wish = record_type<Wish>(
    {.plural = "wishes", .prefix = "wsh", .code_prefix = "NV", .label = "Nguyện vọng gặp",
     .label_plural = "Nguyện vọng gặp", .title = "title", .fields = fields, .rights = rights,
     .rules = {two_different_parties}},
    {.start = stated, .steps = steps, .editable = {{placed, {}}, {declined, {}}, {expired, {}}},
     .path = {stated, accepted, placed}});

}  // namespace dh
