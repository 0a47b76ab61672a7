#include "records/outbound_delegation/delegation.hpp"

#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(DelegationPurpose) {
  using enum DelegationPurpose;
  static constexpr Choice all[] = {
      choice<cooperation_talks>("Hội đàm, trao đổi hợp tác"),
      choice<trade_and_investment>("Xúc tiến thương mại, đầu tư"),
      choice<conference>("Dự hội nghị, hội thảo"),
      choice<culture_and_tourism>("Văn hóa, du lịch"),
      choice<training>("Đào tạo, bồi dưỡng"),
      choice<overseas_vietnamese>("Công tác người Việt Nam ở nước ngoài"),
      choice<party_work>("Đối ngoại Đảng"),
      choice<friendship>("Đối ngoại nhân dân, hữu nghị"),
      choice<ceremony>("Thăm, chúc mừng, lễ tân"),
      choice<other>("Khác"),
  };
  return all;
}
std::span<const Choice> choices(Fund) {
  using enum Fund;
  static constexpr Choice all[] = {
      choice<state_budget>("Ngân sách nhà nước"), choice<party_budget>("Ngân sách Đảng"),
      choice<host_pays>("Phía mời đài thọ"),      choice<project>("Kinh phí dự án"),
      choice<enterprise>("Doanh nghiệp chi trả"), choice<own_means>("Tự túc"),
      choice<other>("Nguồn khác"),
  };
  return all;
}

namespace {

const Field programme_fields[] = {
    field<&ProgrammeItem::starts>("Bắt đầu", required),
    field<&ProgrammeItem::ends>("Kết thúc"),
    field<&ProgrammeItem::place>("Địa điểm"),
    field<&ProgrammeItem::content>("Nội dung", required, max_length<1000>),
    field<&ProgrammeItem::counterpart>("Gặp ai"),
    field<&ProgrammeItem::interpreter>("Phiên dịch"),
    field<&ProgrammeItem::needs_interpreter>("Cần phiên dịch"),
    field<&ProgrammeItem::vehicle>("Xe, phương tiện"),
};
static_assert(member_count<ProgrammeItem>() == std::size(programme_fields));
const Field cost_fields[] = {
    field<&CostLine::item>("Khoản chi", required),
    field<&CostLine::fund>("Nguồn"),
    field<&CostLine::amount>("Số tiền"),
};
}  // namespace
template <> std::span<const Field> columns_of<ProgrammeItem>() { return programme_fields; }
template <> std::span<const Field> columns_of<CostLine>() { return cost_fields; }

void check_days(Error& all, std::optional<Date> from, std::optional<Date> to, std::string_view last) {
  if (from && to && *to < *from)
    all.fields.push_back({std::string(last), "date.end_before_start", {{"start", to_vietnamese(*from)}}});
}

void check_programme(Error& all, const std::vector<ProgrammeItem>& programme, std::optional<Date> from,
                     std::optional<Date> to) {
  for (std::size_t i = 0; i < programme.size(); ++i) {
    const ProgrammeItem& p = programme[i];
    const std::string at = "programme[" + std::to_string(i) + "].";
    if (p.ends && *p.ends <= p.starts) all.fields.push_back({at + "ends", "event.slot_order", {}});
    const Date day = vietnam_date(p.starts);
    // A day on either side: the other end of the world has another date.
    const bool early = from && day < add_days(*from, -1);
    const bool late = to && day > add_days(*to, 1);
    if (early || late) all.fields.push_back({at + "starts", "delegation.outside_days", {}});
  }
}

Result<void> check_party_channel(Error& all, const Context& c) {
  if (c.head.channel != to_name(Channel::party)) return {};
  if (c.head.publicity != to_name(Publicity::restricted))
    all.fields.push_back({"publicity", "delegation.party_restricted", {}});
  const auto rows = TRY(c.db.query("select kind from organisations where id = $1", {c.head.owner}));
  if (rows.empty() || db::as_text(rows.at(0, 0)) != to_name(OrganisationKind::party_committee))
    all.fields.push_back({"channel", "delegation.party_owner", {}});
  return {};
}

}  // namespace dh
