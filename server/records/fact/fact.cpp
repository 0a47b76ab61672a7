#include "records/fact/fact.hpp"

#include "base/text.hpp"
#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(Qualifier) {
  using enum Qualifier;
  static constexpr Choice all[] = {
      choice<exact>("đúng"), choice<more_than>("hơn"), choice<nearly>("gần"), choice<about>("khoảng"),
      choice<about_more_than>("khoảng hơn"), choice<at_least>("ít nhất"), choice<first>("đầu tiên"),
      choice<planned>("dự kiến"),
  };
  return all;
}
std::span<const Choice> choices(FactKind) {
  using enum FactKind;
  static constexpr Choice all[] = {
      choice<agreement>("Thỏa thuận, ghi nhớ"), choice<flight>("Chuyến bay"),
      choice<citizen_protection>("Bảo hộ công dân"), choice<heritage>("Di sản"), choice<event>("Sự kiện"),
      choice<production>("Sản lượng"), choice<trade>("Tiêu thụ"), choice<trade_export>("Xuất khẩu"),
      choice<foreign_investment>("Đầu tư nước ngoài"), choice<delegation>("Đoàn"), choice<border>("Biên giới"),
      choice<network>("Mạng lưới"), choice<policy_document>("Văn bản chính sách"), choice<partner>("Đối tác"),
      choice<request>("Đề nghị"), choice<protection>("Vụ việc"), choice<context>("Bối cảnh"),
  };
  return all;
}

std::span<const Choice> choices(FactUnit) {
  using enum FactUnit;
  static constexpr Choice all[] = {
      choice<none>("Không có"), choice<agreement>("thỏa thuận"), choice<flight>("chuyến bay"),
      choice<person>("người"), choice<inscription>("danh hiệu"), choice<event>("sự kiện"), choice<ordinal>("lần thứ"),
      choice<tonne>("tấn"), choice<percent>("%"), choice<shipment>("lô hàng"), choice<venue>("điểm cầu"),
      choice<project>("dự án"), choice<money>("tiền"), choice<visit>("chuyến thăm"), choice<kilometre>("km"),
      choice<pilot>("đợt thí điểm"), choice<corridor>("tuyến"), choice<delegation>("đoàn"),
      choice<term>("nhiệm kỳ"), choice<document>("văn bản"), choice<pillar>("trụ cột"), choice<country>("nước"),
      choice<conference>("hội nghị"), choice<meeting>("cuộc kết nối"), choice<locality>("địa phương"),
      choice<region>("khu vực"), choice<case_of_protection>("vụ việc"), choice<exhibition>("triển lãm"),
      choice<year>("năm"), choice<channel>("kênh"),
  };
  return all;
}

namespace {
const Field quotation_fields[] = {
    field<&Quotation::document>("Văn bản nguồn", required),
    field<&Quotation::quote>("Câu trích (tối đa 25 từ)", required, max_length<400>)};
}  // namespace
template <> std::span<const Field> columns_of<Quotation>() { return quotation_fields; }

namespace {

const Field fields[] = {
    field<&Fact::title>("Nội dung số liệu", required, listed, searched, max_length<400>),
    field<&Fact::kind>("Loại", required, listed),
    field<&Fact::value>("Giá trị", listed),
    field<&Fact::qualifier>("Mức độ", required, listed, hint("Giữ đúng chữ của nguồn: hơn, gần, khoảng …")),
    field<&Fact::unit>("Đơn vị", listed),
    field<&Fact::currency>("Đồng tiền", max_length<3>),
    field<&Fact::period_from>("Kỳ từ", listed, max_length<10>, hint("Năm, năm-tháng hoặc ngày, như nguồn nêu.")),
    field<&Fact::period_to>("Kỳ đến", listed, max_length<10>),
    field<&Fact::as_of>("Tính đến", max_length<10>),
    field<&Fact::province>("Địa phương", listed, hint("Tên đơn vị tại thời điểm đó; để trống là cả nước.")),
    field<&Fact::parties>("Các bên", searched),
    field<&Fact::speaker>("Người nói", searched),
    field<&Fact::note>("Ghi chú", searched, multiline),
    field<&Fact::sources>("Nguồn", required, group("Nguồn")),
    field<&Fact::parts>("Là tổng của"),
};
static_assert(member_count<Fact>() == std::size(fields));

/// "2021", "2021-05", "2021-05-23".
bool is_period(const std::string& text) {
  if (text.empty()) return true;
  if (text.size() == 10) return parse_date(text).has_value();
  if (text.size() == 7) return parse_date(text + "-01").has_value();
  return text.size() == 4 && parse_date(text + "-01-01").has_value();
}

Result<void> periods_and_quotes(const Fact& f, const Context&) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  const std::pair<const char*, const std::string*> periods[] = {
      {"period_from", &f.period_from}, {"period_to", &f.period_to}, {"as_of", &f.as_of}};
  for (const auto& [name, text] : periods)
    if (!is_period(*text)) all.fields.push_back({name, "date.not_a_period", {{"text", *text}}});
  if (!f.period_from.empty() && !f.period_to.empty() &&
      f.period_to.substr(0, f.period_from.size()) < f.period_from.substr(0, f.period_to.size()))
    all.fields.push_back({"period_to", "date.end_before_start", {{"start", f.period_from}}});
  if (!f.currency.empty() && !is_currency(f.currency))
    all.fields.push_back({"currency", "money.currency", {{"currency", f.currency}}});
  for (std::size_t i = 0; i < f.sources.size(); ++i)
    if (search_words(f.sources[i].quote).size() > 25)
      all.fields.push_back({"sources[" + std::to_string(i) + "].quote", "fact.quote_too_long", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

/// A stated total must equal its parts, or the difference is said in the note.
Result<void> total_of_parts(const Fact& f, const Context& c) {
  if (f.parts.empty() || !f.value || f.qualifier != Qualifier::exact || !f.note.empty()) return {};
  std::int64_t sum = 0;
  for (Id<Fact> part : f.parts) sum += TRY(store::load_as(c, part)).body.value.value_or(Decimal{}).units;
  if (sum != f.value->units)
    return fail_field("parts", "fact.parts_differ", {{"sum", to_text(Decimal{sum})}, {"value", to_text(*f.value)}});
  return {};
}

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_officer, may_read, Over::open_to_all},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_read, Over::open_to_all},
    {Role::provincial_leader, May::view, Over::own_province},
    {Role::provincial_leader, May::view, Over::open_to_all},
    {Role::clerk, may_read, Over::open_to_all},
    {Role::department_contact, May::view, Over::open_to_all},
    {Role::party_committee_reader, May::view, Over::open_to_all},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read, Over::everywhere},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::law_desk, may_read, Over::open_to_all},
    {Role::mission_officer, may_read, Over::open_to_all},
    {Role::enterprise_member, May::view, Over::open_to_all},
};

}  // namespace

const RecordType fact = record_type<Fact>({
    .plural = "facts", .prefix = "fct", .code_prefix = "SL", .label = "Số liệu có nguồn",
    .label_plural = "Số liệu có nguồn", .title = "title", .province = "province", .fields = fields, .rights = rights,
    .rules = {periods_and_quotes, total_of_parts}, .merges = {"*"}});

}  // namespace dh
