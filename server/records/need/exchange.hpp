#pragma once
// What needs and offers have in common: they are two sides of one exchange, so their fields, flow and rights
// are written once for both.
#include "engine/record_type.hpp"
#include "engine/store.hpp"
#include "records/territory/territory.hpp"

namespace dh {

enum class CooperationKind {
  investment, trade_export, trade_import, technology, labour, education, culture, tourism, twinning, aid, other
};
std::span<const Choice> choices(CooperationKind);
enum class ExchangeState { draft, open, matched, in_talks, met_by_agreement, withdrawn, lapsed };
std::span<const Choice> choices(ExchangeState);
enum class Unit { none, tonne, kilogram, container, piece, hectare, square_metre, person, project, visitor };
std::span<const Choice> choices(Unit);

/// The fields that needs and offers share, for T = Need or Offer.
template <class T>
std::vector<Field> exchange_fields() {
  return {
      field<&T::title>("Tên", required, listed, searched, max_length<300>),
      field<&T::kind>("Loại hợp tác", required, listed),
      field<&T::party>("Bên nêu", required, listed, audience),
      field<&T::sectors>("Lĩnh vực", listed, searched),
      field<&T::vsic>("Ngành kinh tế (VSIC)"),
      field<&T::hs>("Mã HS"),
      field<&T::territories>("Địa bàn mong muốn", searched, reaches_missions, group("Địa bàn")),
      field<&T::excluded>("Địa bàn không nhận"),
      field<&T::do_not_approach>("Không tiếp cận", hint("Đối tác không muốn được giới thiệu.")),
      field<&T::description>("Mô tả", required, searched, multiline, group("Nội dung")),
      field<&T::description_en>("Mô tả tiếng Anh", searched, multiline),
      field<&T::quantity_from>("Quy mô từ", range<0, INT64_MAX / 10000>),
      field<&T::quantity_to>("Quy mô đến", range<0, INT64_MAX / 10000>),
      field<&T::unit>("Đơn vị"),
      field<&T::value_from>("Giá trị từ"),
      field<&T::value_to>("Giá trị đến", listed),
      field<&T::season>("Mùa vụ, thời kỳ"),
      field<&T::capacity>("Năng lực", searched),
      field<&T::certificates_held>("Chứng nhận đang có", searched),
      field<&T::certificates_required>("Chứng nhận yêu cầu", searched),
      field<&T::languages>("Ngôn ngữ làm việc"),
      field<&T::promised_to>("Đã hứa với"),
      field<&T::valid_until>("Có giá trị đến", listed),
      field<&T::contact>("Đầu mối liên hệ", personal("basic", "liên hệ công việc", 730)),
      field<&T::state>("Tình trạng", listed, by_flow),
  };
}
inline constexpr std::size_t exchange_field_count = 25;

template <class T>
Result<void> ranges_in_order(const T& x, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (x.quantity_from && x.quantity_to && *x.quantity_to < *x.quantity_from)
    all.fields.push_back({"quantity_to", "exchange.range_order", {}});
  if (x.quantity_from && x.unit == Unit::none) all.fields.push_back({"unit", "exchange.unit_needed", {}});
  if (x.value_from && x.value_to && x.value_from->currency != x.value_to->currency)
    all.fields.push_back({"value_to", "exchange.one_currency", {}});
  else if (x.value_from && x.value_to && x.value_to->minor < x.value_from->minor)
    all.fields.push_back({"value_to", "exchange.range_order", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

/// "Valid until" may not be past when it is opened.
template <class T>
Result<void> still_valid(const T& x, const Context& c) {
  if (x.valid_until && *x.valid_until < c.today) return fail_field("valid_until", "exchange.valid_until_past");
  return {};
}
template <class T>
Result<void> suggestion_accepted(const T&, const Context& c) {
  if (store::has_accepted_suggestion(c, c.head.id)) return {};
  return fail(Code::invalid, "exchange.no_accepted_suggestion");
}
/// A held meeting names this record (decisions.md: "in_talks needs a held meeting").
Result<void> meeting_held(const Context& c, std::string_view field);
/// An agreement or a fulfilled commitment stands behind it.
Result<void> has_result(const Context& c, std::string_view field);

inline constexpr RoleSet exchange_workers =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
          Role::ministry_desk, Role::mission_officer, Role::enterprise_member, Role::partner_member);

template <class T>
Flow<T> exchange_flow(std::span<const Step<T>> steps) {
  using enum ExchangeState;
  return {.start = draft, .steps = steps, .editable = {{met_by_agreement, {"contact"}}, {withdrawn, {}}},
          .path = {draft, open, matched, in_talks, met_by_agreement}};
}

template <class T, Result<void> (*Held)(const T&, const Context&), Result<void> (*Met)(const T&, const Context&)>
std::vector<Step<T>> exchange_steps() {
  using enum ExchangeState;
  const RoleSet by = exchange_workers;
  return {
      {.action = "open", .label = "Đưa ra", .from = {draft, lapsed}, .to = open, .by = by, .main = true,
       .needs = {"description", "valid_until"}, .inputs = {"valid_until"}, .when = still_valid<T>},
      {.action = "match", .label = "Ghi đã có đối tác", .from = {open}, .to = matched, .by = by, .main = true,
       .when = suggestion_accepted<T>},
      {.action = "start_talks", .label = "Ghi đang trao đổi", .from = {open, matched}, .to = in_talks, .by = by,
       .when = Held},
      {.action = "meet", .label = "Ghi đã đạt thỏa thuận", .from = {matched, in_talks}, .to = met_by_agreement,
       .by = by, .when = Met},
      {.action = "withdraw", .label = "Rút lại", .from = {draft, open, matched, in_talks}, .to = withdrawn,
       .by = by, .needs_note = true},
      {.action = "lapse", .label = "Hết thời hạn", .from = {open}, .to = lapsed, .by = roles(Role::system),
       .after = "valid_until"},
  };
}

inline const Right exchange_rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::clerk, may_read, Over::own_province},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read, Over::own_province},
    {Role::commune_contact, May::view, Over::own_province},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::everywhere, "open,matched,in_talks,met_by_agreement,lapsed"},
    {Role::ministry_leader, may_read, Over::everywhere, "open,matched,in_talks,met_by_agreement,lapsed"},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read, Over::own_territory, "open,matched,in_talks,met_by_agreement,lapsed"},
    {Role::enterprise_member, may_work, Over::own_organisation},
    {Role::enterprise_member, May::view | May::comment, Over::addressed},
    {Role::enterprise_member, May::view, Over::open_to_all, "open,matched,in_talks"},
    {Role::partner_member, may_work, Over::own_organisation},
    {Role::partner_member, May::view, Over::addressed},
    {Role::partner_member, May::view, Over::open_to_all, "open,matched,in_talks"},
    {Role::foreign_affairs_officer, May::view, Over::open_to_all, "open,matched,in_talks"},
    {Role::foreign_affairs_head, May::view, Over::open_to_all, "open,matched,in_talks"},
};

}  // namespace dh
