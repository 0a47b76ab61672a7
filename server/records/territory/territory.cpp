#include "records/territory/territory.hpp"

namespace dh {

std::span<const Choice> choices(TerritoryKind) {
  using enum TerritoryKind;
  static constexpr Choice all[] = {
      choice<country>("Nước, vùng lãnh thổ"),
      choice<region>("Khu vực"),
      choice<foreign_locality>("Địa phương nước ngoài"),
  };
  return all;
}

namespace {

const Field fields[] = {
    field<&Territory::name>("Tên", required, listed, searched),
    field<&Territory::name_en>("Tên tiếng Anh", listed, searched),
    field<&Territory::kind>("Loại", required, listed),
    field<&Territory::country>("Nước", listed, searched),
    field<&Territory::within>("Thuộc"),
    field<&Territory::relations_since>("Ngày lập quan hệ ngoại giao", hint("Để trống nghĩa là chưa kiểm chứng.")),
    field<&Territory::relations_note>("Ghi chú về ngày"),
    field<&Territory::partnership>("Khuôn khổ quan hệ", hint("Để trống nghĩa là chưa kiểm chứng.")),
    field<&Territory::source>("Nguồn"),
};
static_assert(member_count<Territory>() == std::size(fields));

/// A locality lies in a country.
Result<void> locality_has_country(const Territory& t, const Context&) {
  if (t.kind != TerritoryKind::region && !t.country)
    return fail_field("country", "field.missing", {{"field", "Nước"}});
  return {};
}

const Right rights[] = {
    {Role::administrator, may_work | May::merge, Over::everywhere},
    {Role::foreign_affairs_officer, may_read | May::create, Over::everywhere},
    {Role::foreign_affairs_head, may_read | May::create, Over::everywhere},
    {Role::provincial_leader, may_read, Over::everywhere},
    {Role::clerk, may_read, Over::everywhere},
    {Role::department_contact, may_read, Over::everywhere},
    {Role::commune_contact, may_read, Over::everywhere},
    {Role::party_committee_reader, may_read, Over::everywhere},
    {Role::ministry_desk, may_read | May::create | May::edit | May::archive, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, may_read, Over::everywhere},
    {Role::border_desk, may_read, Over::everywhere},
    {Role::consular_desk, may_read, Over::everywhere},
    {Role::mission_officer, may_read | May::create, Over::everywhere},
    {Role::enterprise_member, May::view, Over::everywhere},
    {Role::partner_member, May::view, Over::everywhere},
};

}  // namespace

const RecordType territory = record_type<Territory>({
    .plural = "territories", .prefix = "ter", .code_prefix = "",
    .label = "Địa bàn", .label_plural = "Địa bàn",
    .title = "name", .directory = true, .has_timeline = true,
    .fields = fields, .rights = rights, .rules = {locality_has_country}, .merges = {"*"},
});

}  // namespace dh
