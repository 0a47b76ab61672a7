#include "records/inbound_delegation/inbound_delegation.hpp"

#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(GuestRank) {
  using enum GuestRank;
  static constexpr Choice all[] = {
      choice<head_of_state_or_government>("Nguyên thủ, người đứng đầu Chính phủ"),
      choice<minister>("Bộ trưởng và tương đương"),
      choice<vice_minister>("Thứ trưởng và tương đương"),
      choice<head_of_locality>("Lãnh đạo địa phương nước ngoài"),
      choice<ambassador>("Đại sứ, Tổng lãnh sự"),
      choice<head_of_enterprise>("Lãnh đạo doanh nghiệp, tổ chức"),
      choice<expert>("Chuyên gia, học giả"),
      choice<other>("Khác")};
  return all;
}
std::span<const Choice> choices(ReceptionLevel) {
  using enum ReceptionLevel;
  static constexpr Choice all[] = {choice<official>("Đón chính thức"), choice<working>("Thăm làm việc"),
                                   choice<courtesy>("Chào xã giao"), choice<private_visit>("Thăm cá nhân")};
  return all;
}
std::span<const Choice> choices(InboundDelegationState) {
  using enum InboundDelegationState;
  static constexpr Choice all[] = {
      choice<announced>("Mới báo", Tone::neutral), choice<appraising>("Đang thẩm định", Tone::info),
      choice<permitted>("Đã cho phép", Tone::ok), final_choice<declined>("Không tiếp", Tone::bad),
      choice<receiving>("Đang đón", Tone::info), choice<awaiting_report>("Chờ báo cáo kết quả", Tone::warn),
      choice<reported>("Đã báo cáo", Tone::ok), final_choice<closed>("Đã kết thúc"),
      final_choice<cancelled>("Đã hủy")};
  return all;
}

namespace {
const Field guest_fields[] = {
    field<&Guest::name>("Họ và tên", required, personal("basic", "lập danh sách khách", 1825)),
    field<&Guest::post>("Chức vụ", personal("basic", "lập danh sách khách", 1825)),
    field<&Guest::address_form>("Cách xưng hô"),
    field<&Guest::body>("Cơ quan"),
    field<&Guest::gift>("Tặng phẩm"),
};
static_assert(member_count<Guest>() == std::size(guest_fields));
}  // namespace
template <> std::span<const Field> columns_of<Guest>() { return guest_fields; }

namespace {

using D = InboundDelegation;
const Field fields[] = {
    field<&D::title>("Tên đoàn", required, listed, searched, max_length<300>),
    field<&D::rank>("Cấp khách", required, listed),
    field<&D::led_by_centre>("Do Trung ương chủ trì"),
    field<&D::unannounced>("Chương trình chưa công bố",
                           hint("Chỉ giữ nơi lưu hồ sơ giấy; không nhập chương trình, thành phần.")),
    field<&D::paper_file>("Hồ sơ giấy lưu tại"),
    field<&D::purpose>("Loại mục đích", required, listed),
    field<&D::content>("Nội dung làm việc", searched, multiline),
    field<&D::country>("Nước", required, listed),
    field<&D::territories>("Địa bàn", reaches_missions),
    field<&D::partners>("Đối tác"),
    field<&D::arrives_on>("Ngày đến", listed, group("Thời gian, thành phần")),
    field<&D::leaves_on>("Ngày đi", listed),
    field<&D::guests>("Danh sách khách", searched),
    field<&D::guest_count>("Số khách dự kiến", range<1, 5000>),
    field<&D::people>("Số người", by_flow),
    field<&D::language>("Ngôn ngữ làm việc"),
    field<&D::hosts>("Cơ quan đón tiếp", listed, audience, group("Lễ tân")),
    field<&D::host_leader>("Lãnh đạo chủ trì tiếp", personal("basic", "bố trí lãnh đạo tiếp khách", 1825)),
    field<&D::host_leader_post>("Chức vụ của lãnh đạo tiếp"),
    field<&D::reception>("Mức đón tiếp"),
    field<&D::host_comes_to_guest>("Chủ nhà đến chỗ khách"),
    field<&D::seating>("Sơ đồ chỗ ngồi", multiline),
    field<&D::programme>("Chương trình"),
    field<&D::fund>("Nguồn kinh phí"),
    field<&D::costs>("Dự toán"),
    field<&D::request_document>("Văn bản xin phép (số, ký hiệu)", searched, max_length<100>, group("Cho phép")),
    field<&D::request_date>("Ngày văn bản xin phép"),
    field<&D::request_by>("Đơn vị xin phép"),
    field<&D::sources>("Văn bản nguồn"),
    field<&D::consulted>("Cơ quan được hỏi ý kiến", audience),
    field<&D::opinions>("Ý kiến các cơ quan", multiline),
    field<&D::annual_programme>("Chương trình năm"),
    field<&D::in_programme>("Trong chương trình năm", listed, by_flow),
    field<&D::permit_number>("Văn bản cho phép (số, ký hiệu)", searched, max_length<100>),
    field<&D::permit_date>("Ngày văn bản cho phép"),
    field<&D::results>("Kết quả", searched, multiline, group("Kết quả")),
    field<&D::report_document>("Báo cáo (số, ký hiệu)", max_length<100>),
    field<&D::report_date>("Ngày báo cáo"),
    field<&D::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<D>() == std::size(fields));

/// What was not made public stays on paper: a record may say that there is a file, and nothing of its content.
void only_a_stub(const D& d, Error& all) {
  if (!d.unannounced) return;
  const auto refuse = [&all](const char* name, bool filled) {
    if (filled) all.fields.push_back({name, "delegation.unannounced", {}});
  };
  refuse("content", !d.content.empty());
  refuse("guests", !d.guests.empty());
  refuse("programme", !d.programme.empty());
  refuse("seating", !d.seating.empty());
  refuse("arrives_on", d.arrives_on.has_value());
  refuse("leaves_on", d.leaves_on.has_value());
  refuse("host_leader", !d.host_leader.empty());
  if (d.paper_file.empty()) all.fields.push_back({"paper_file", "delegation.where_on_paper", {}});
}

void count_people(D& d) {
  d.people = d.guests.empty() ? d.guest_count.value_or(0) : static_cast<std::int64_t>(d.guests.size());
}

Result<void> is_sound(const D& d, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  check_days(all, d.arrives_on, d.leaves_on, "leaves_on");
  check_programme(all, d.programme, d.arrives_on, d.leaves_on);
  only_a_stub(d, all);
  TRY_VOID(check_party_channel(all, c));
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

Result<void> somebody_comes(const D& d, const Context& c) {
  TRY_VOID(check_programme_link(d.annual_programme, ProgrammeKind::inbound, d.arrives_on, c));
  if (d.unannounced) return fail_field("unannounced", "delegation.stays_on_paper");
  if (d.guests.empty() && !d.guest_count) return fail_field("guests", "delegation.who_comes");
  return {};
}

/// What the link to an approved programme says, kept with the delegation as it is submitted.
void note_programme(D& d, const Context& c) { d.in_programme = !approving_document(d.annual_programme, c).empty(); }

Result<void> is_gone(const D& d, const Context& c) {
  if (d.leaves_on && *d.leaves_on > c.today) return fail_field("leaves_on", "date.in_future");
  return {};
}

/// A visit of the past, entered from an old register.
Result<void> was_made(const D& d, const Context& c) {
  TRY_VOID(somebody_comes(d, c));
  return is_gone(d, c);
}

constexpr RoleSet drafters = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                   Role::commune_contact, Role::party_committee_reader);
constexpr RoleSet appraisers =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::party_committee_reader);
constexpr RoleSet deciders = roles(Role::provincial_leader, Role::foreign_affairs_head);
using enum InboundDelegationState;
const std::vector<Step<D>> steps = {
    {.action = "submit", .label = "Trình thẩm định", .from = {announced}, .to = appraising, .by = drafters,
     .main = true, .needs = {"arrives_on", "leaves_on", "hosts", "content"}, .when = somebody_comes,
     .then = note_programme},
    {.action = "enter_past", .label = "Ghi đoàn đã thực hiện (hồ sơ cũ)", .from = {announced}, .to = closed,
     .by = appraisers, .needs_note = true, .needs = {"arrives_on", "leaves_on"},
     .inputs = {"arrives_on", "leaves_on", "guest_count", "permit_number"}, .when = was_made, .then = note_programme},
    {.action = "return_draft", .label = "Trả lại bổ sung", .from = {appraising}, .to = announced, .by = appraisers,
     .needs_note = true},
    {.action = "permit", .label = "Cho phép", .from = {appraising}, .to = permitted, .by = deciders, .main = true,
     .not_by_drafter = true, .recordable = true, .needs = {"permit_number", "permit_date"},
     .inputs = {"permit_number", "permit_date"}},
    {.action = "decline", .label = "Không tiếp", .from = {announced, appraising}, .to = declined, .by = deciders,
     .needs_note = true, .recordable = true},
    {.action = "receive", .label = "Ghi đã đến", .from = {permitted}, .to = receiving, .by = drafters, .main = true},
    {.action = "see_off", .label = "Ghi đã về", .from = {receiving}, .to = awaiting_report, .by = drafters,
     .main = true, .needs = {"leaves_on"}, .inputs = {"leaves_on", "guest_count"},
     .starts = {{.code = "DV-BC", .from = "leaves_on"}}, .when = is_gone},
    {.action = "report", .label = "Ghi đã báo cáo kết quả", .from = {awaiting_report}, .to = reported, .by = drafters,
     .main = true, .needs = {"results"}, .inputs = {"results", "report_document", "report_date"},
     .stops = {"DV-BC"}},
    {.action = "close", .label = "Kết thúc hồ sơ", .from = {reported}, .to = closed, .by = appraisers, .main = true},
    {.action = "cancel", .label = "Hủy", .from = {announced, appraising, permitted}, .to = cancelled, .by = drafters,
     .needs_note = true},
};

const std::vector<std::string_view> after_permit = {"programme", "guests", "guest_count", "seating", "host_leader",
                                                    "host_leader_post", "reception", "host_comes_to_guest", "costs",
                                                    "arrives_on", "leaves_on", "hosts", "language", "results",
                                                    "sources"};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_province},
    {Role::foreign_affairs_head, may_work, Over::own_province},
    {Role::provincial_leader, may_read | May::step, Over::own_province},
    {Role::provincial_leader, may_read | May::step, Over::own_organisation},
    {Role::clerk, may_read | May::step, Over::own_province},
    {Role::clerk, may_read | May::step, Over::own_organisation},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::department_contact, may_read, Over::addressed},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::commune_contact, may_read, Over::addressed},
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read, Over::addressed},
    {Role::mission_officer, may_read, Over::own_territory, "permitted,receiving,awaiting_report,reported,closed"},
    {Role::mission_officer, may_read, Over::addressed, "permitted,receiving,awaiting_report,reported,closed"},
};

}  // namespace

const RecordType inbound_delegation = record_type<D>(
    {.plural = "inbound-delegations", .prefix = "idl", .code_prefix = "DV", .label = "Đoàn vào",
     .label_plural = "Đoàn vào", .title = "title", .fields = fields, .rights = rights, .rules = {is_sound},
     .derives = count_people, .derived = "people"},
    {.start = announced, .steps = steps,
     .editable = {{permitted, after_permit}, {receiving, after_permit},
                  {awaiting_report, {"results", "report_document", "report_date", "costs", "guest_count", "sources"}},
                  {reported, {"results", "report_document", "report_date", "costs", "sources"}}, {declined, {}},
                  {closed, {}}, {cancelled, {}}},
     .path = {announced, appraising, permitted, receiving, awaiting_report, reported, closed}});

}  // namespace dh
