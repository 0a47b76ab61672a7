#pragma once
// What information items and warnings have in common: they are published to an audience for a time, and those who get
// them say what they did. Fields, flow and rights are written once for both.
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/source_document/source_document.hpp"
#include "records/territory/territory.hpp"

namespace dh {

enum class BulletinState { draft, published, expired, withdrawn };
std::span<const Choice> choices(BulletinState);

/// Somebody gets it: bodies named, or everybody who may see what is open to all. And it is not over yet.
template <class T>
Result<void> reaches_somebody(const T& b, const Context& c) {
  if (b.valid_until && *b.valid_until < c.today) return fail_field("valid_until", "date.in_past");
  if (b.reply_by && *b.reply_by < c.today) return fail_field("reply_by", "date.in_past");
  if (b.receivers.empty() && c.head.publicity != to_name(Publicity::open_to_all))
    return fail_field("receivers", "bulletin.for_whom");
  return {};
}
/// A reply is asked for in words and by a day, or not at all.
template <class T>
Result<void> asks_whole(const T& b, const Context&) {
  if (b.asks.empty() == b.reply_by.has_value())
    return fail_field(b.asks.empty() ? "asks" : "reply_by", "bulletin.ask_and_day");
  return {};
}
template <class T>
void note_publishing(T& b, const Context& c) { b.published_on = c.today; }

inline constexpr RoleSet publishers =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
          Role::mission_officer, Role::border_desk, Role::consular_desk);

template <class T, Result<void> (*Publishable)(const T&, const Context&)>
std::vector<Step<T>> bulletin_steps() {
  using enum BulletinState;
  return {
      {.action = "publish", .label = "Công bố, gửi", .from = {draft}, .to = published, .by = publishers, .main = true,
       .needs = {"content", "valid_until"}, .inputs = {"valid_until", "receivers"}, .when = Publishable,
       .then = note_publishing<T>},
      {.action = "withdraw", .label = "Thu hồi", .from = {published}, .to = withdrawn, .by = publishers,
       .needs_note = true},
      {.action = "expire", .label = "Hết hiệu lực", .from = {published}, .to = expired, .by = roles(Role::system),
       .after = "valid_until"},
      {.action = "discard", .label = "Bỏ bản nháp", .from = {draft}, .to = withdrawn, .by = publishers,
       .needs_note = true},
  };
}

template <class T>
Flow<T> bulletin_flow(std::span<const Step<T>> steps) {
  using enum BulletinState;
  return {.start = draft, .steps = steps,
          .editable = {{published, {"receivers", "valid_until"}}, {expired, {}}, {withdrawn, {}}},
          .path = {draft, published, expired}};
}

inline constexpr std::string_view bulletin_out = "published,expired,withdrawn";
inline const Right bulletin_rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_organisation},
    {Role::foreign_affairs_officer, may_read, Over::addressed, bulletin_out},
    {Role::foreign_affairs_officer, may_read, Over::open_to_all, bulletin_out},
    {Role::foreign_affairs_head, may_work, Over::own_organisation},
    {Role::foreign_affairs_head, may_read, Over::addressed, bulletin_out},
    {Role::foreign_affairs_head, may_read, Over::open_to_all, bulletin_out},
    {Role::provincial_leader, may_read, Over::own_province, bulletin_out},
    {Role::provincial_leader, may_read, Over::addressed, bulletin_out},
    {Role::provincial_leader, may_read, Over::open_to_all, bulletin_out},
    {Role::clerk, may_read, Over::addressed, bulletin_out},
    {Role::department_contact, may_read, Over::addressed, bulletin_out},
    {Role::department_contact, may_read, Over::open_to_all, bulletin_out},
    {Role::commune_contact, May::view, Over::addressed, bulletin_out},
    {Role::party_committee_reader, may_read, Over::own_province, bulletin_out},
    {Role::party_committee_reader, may_read, Over::addressed, bulletin_out},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::addressed, bulletin_out},
    {Role::ministry_desk, may_read, Over::open_to_all, bulletin_out},
    {Role::ministry_leader, may_read, Over::everywhere, bulletin_out},
    {Role::border_desk, may_work, Over::own_organisation},
    {Role::border_desk, may_read, Over::addressed, bulletin_out},
    {Role::consular_desk, may_work, Over::own_organisation},
    {Role::consular_desk, may_read, Over::addressed, bulletin_out},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read, Over::addressed, bulletin_out},
    {Role::mission_officer, May::view, Over::own_territory, bulletin_out},
    {Role::enterprise_member, may_read, Over::addressed, bulletin_out},
    {Role::enterprise_member, May::view, Over::open_to_all, bulletin_out},
    {Role::partner_member, May::view, Over::addressed, bulletin_out},
};

}  // namespace dh
