#include "records/outbound_delegation/outbound_delegation.hpp"

#include <algorithm>

#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(DelegationLevel) {
  static constexpr Choice all[] = {choice<DelegationLevel::province>("Cấp tỉnh"),
                                   choice<DelegationLevel::department>("Cấp sở, ban, ngành"),
                                   choice<DelegationLevel::commune>("Cấp xã")};
  return all;
}
std::span<const Choice> choices(LeaderRank) {
  using enum LeaderRank;
  static constexpr Choice all[] = {
      choice<head_of_province>("Người đứng đầu cấp ủy, HĐND, UBND cấp tỉnh"),
      choice<deputy_head_of_province>("Cấp phó của người đứng đầu cấp tỉnh"),
      choice<head_of_department>("Lãnh đạo sở, ban, ngành, cấp xã"), choice<other>("Khác")};
  return all;
}
std::span<const Choice> choices(DelegationRole) {
  using enum DelegationRole;
  static constexpr Choice all[] = {choice<leader>("Trưởng đoàn"), choice<deputy_leader>("Phó trưởng đoàn"),
                                   choice<member>("Thành viên"), choice<interpreter>("Phiên dịch"),
                                   choice<staff>("Phục vụ")};
  return all;
}
std::span<const Choice> choices(PassportKind) {
  static constexpr Choice all[] = {choice<PassportKind::diplomatic>("Ngoại giao"),
                                   choice<PassportKind::official>("Công vụ"),
                                   choice<PassportKind::ordinary>("Phổ thông")};
  return all;
}
std::span<const Choice> choices(OutboundDelegationState) {
  using enum OutboundDelegationState;
  static constexpr Choice all[] = {
      choice<proposed>("Đề xuất", Tone::neutral),
      choice<appraising>("Đang thẩm định", Tone::info),
      choice<asking_superior>("Xin ý kiến cấp trên", Tone::warn),
      choice<approved>("Đã cho phép", Tone::ok),
      final_choice<refused>("Không cho phép", Tone::bad),
      choice<mission_told>("Đã báo cơ quan đại diện", Tone::ok),
      choice<under_way>("Đang đi", Tone::info),
      choice<awaiting_report>("Chờ báo cáo kết quả", Tone::warn),
      choice<reported>("Đã báo cáo", Tone::ok),
      choice<following>("Theo dõi cam kết", Tone::info),
      final_choice<closed>("Đã kết thúc"),
      final_choice<cancelled>("Đã hủy"),
  };
  return all;
}

namespace {
const Field member_fields[] = {
    field<&DelegationMember::name>("Họ và tên", required, personal("basic", "lập danh sách đoàn", 1825)),
    field<&DelegationMember::post>("Chức vụ", personal("basic", "lập danh sách đoàn", 1825)),
    field<&DelegationMember::address_form>("Cách xưng hô"),
    field<&DelegationMember::body>("Cơ quan"),
    field<&DelegationMember::role>("Vai trò"),
    field<&DelegationMember::key_leader>("Lãnh đạo chủ chốt"),
    field<&DelegationMember::passport_kind>("Loại hộ chiếu"),
    field<&DelegationMember::passport_expires>("Hộ chiếu hết hạn",
                                               personal("basic", "kiểm tra hạn hộ chiếu trước chuyến đi", 365)),
};
static_assert(member_count<DelegationMember>() == std::size(member_fields));
const Field stop_fields[] = {
    field<&TripStop::country>("Nước", required), field<&TripStop::place>("Nơi đến"),
    field<&TripStop::arrives>("Ngày đến"), field<&TripStop::leaves>("Ngày rời")};
}  // namespace
template <> std::span<const Field> columns_of<DelegationMember>() { return member_fields; }
template <> std::span<const Field> columns_of<TripStop>() { return stop_fields; }

namespace {

using D = OutboundDelegation;
const Field fields[] = {
    field<&D::title>("Tên đoàn, mục đích", required, listed, searched, max_length<300>),
    field<&D::level>("Cấp", required, listed),
    field<&D::rank>("Cấp trưởng đoàn", required, listed),
    field<&D::led_by_centre>("Do Trung ương chủ trì"),
    field<&D::purpose>("Loại mục đích", required, listed),
    field<&D::content>("Nội dung làm việc", searched, multiline),
    field<&D::departs_on>("Ngày đi", listed, group("Đi đâu, khi nào")),
    field<&D::returns_on>("Ngày về", listed),
    field<&D::stops>("Nước và nơi đến", searched),
    field<&D::countries>("Các nước đến", listed, by_flow),
    field<&D::territories>("Địa bàn", reaches_missions, hint("Cơ quan đại diện phụ trách địa bàn sẽ thấy hồ sơ.")),
    field<&D::partners>("Đối tác làm việc"),
    field<&D::inviter>("Bên mời", searched),
    field<&D::invitation>("Thư mời (số, ngày)"),
    field<&D::sources>("Văn bản nguồn"),
    field<&D::invited_by_enterprise>("Doanh nghiệp tổ chức hoặc mời đích danh"),
    field<&D::members>("Thành viên", searched, group("Thành phần")),
    field<&D::people>("Số người", by_flow),
    field<&D::annual_programme>("Chương trình năm", group("Kế hoạch và kinh phí"),
                                hint("Để trống khi ngoài kế hoạch; chương trình đã duyệt mới tính là trong kế hoạch.")),
    field<&D::in_programme>("Trong chương trình năm", listed, by_flow),
    field<&D::programme_document>("Văn bản chương trình năm", by_flow),
    field<&D::unplanned_because>("Lý do ngoài kế hoạch", multiline),
    field<&D::fund>("Nguồn kinh phí", required, listed),
    field<&D::costs>("Dự toán"),
    field<&D::programme>("Chương trình"),
    field<&D::consulted>("Cơ quan được hỏi ý kiến", audience, group("Thẩm định và quyết định")),
    field<&D::opinions>("Ý kiến các cơ quan", multiline),
    field<&D::exceeds_because>("Lý do vượt quy định", multiline,
                               hint("Khi vượt số chuyến, số người, số ngày hoặc số nước.")),
    field<&D::decision_number>("Số quyết định", searched, max_length<100>),
    field<&D::decision_date>("Ngày quyết định"),
    field<&D::decision_by>("Người quyết định"),
    field<&D::missions>("Cơ quan đại diện ở nước đến", audience, group("Báo cơ quan đại diện"),
                        hint("Nghị định 08/2003/NĐ-CP, Điều 9(2): báo nội dung, chương trình và kết quả.")),
    field<&D::mission_told_on>("Ngày báo trước chuyến đi"),
    field<&D::mission_told_by>("Văn bản báo"),
    field<&D::results>("Kết quả", searched, multiline, group("Kết quả")),
    field<&D::report_document>("Báo cáo (số, ký hiệu)", max_length<100>),
    field<&D::report_date>("Ngày báo cáo"),
    field<&D::mission_results_on>("Ngày báo kết quả cho cơ quan đại diện"),
    field<&D::paper_file>("Hồ sơ giấy lưu tại"),
    field<&D::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<D>() == std::size(fields));

Result<void> days_in_order(const D& d, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  check_days(all, d.departs_on, d.returns_on, "returns_on");
  for (std::size_t i = 0; i < d.stops.size(); ++i)
    check_days(all, d.stops[i].arrives, d.stops[i].leaves, "stops[" + std::to_string(i) + "].leaves");
  check_programme(all, d.programme, d.departs_on, d.returns_on);
  int leaders = 0;
  for (const DelegationMember& m : d.members) leaders += m.role == DelegationRole::leader;
  if (leaders > 1) all.fields.push_back({"members", "delegation.one_leader", {}});
  TRY_VOID(check_party_channel(all, c));
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

void count_and_name(D& d) {
  d.people = static_cast<std::int64_t>(d.members.size());
  d.countries.clear();
  for (const TripStop& stop : d.stops)
    if (!stop.country.value.empty() &&
        std::find(d.countries.begin(), d.countries.end(), stop.country) == d.countries.end())
      d.countries.push_back(stop.country);
}

/// In a year's approved programme, or outside it with a reason; led by somebody.
Result<void> is_whole(const D& d, const Context& c) {
  Error all{Code::invalid, "fields.invalid", {}, {}};
  if (const auto link = check_programme_link(d.annual_programme, ProgrammeKind::outbound, d.departs_on, c); !link)
    all.fields = link.error().fields;
  if (!d.annual_programme && d.unplanned_because.empty())
    all.fields.push_back({"unplanned_because", "delegation.why_unplanned", {}});
  if (!d.members.empty() && std::none_of(d.members.begin(), d.members.end(), [](const DelegationMember& m) {
        return m.role == DelegationRole::leader;
      }))
    all.fields.push_back({"members", "delegation.no_leader", {}});
  if (!all.fields.empty()) return fail(std::move(all));
  return {};
}

/// A limit is a setting with its source, not a wall: whoever exceeds one writes why.
Result<void> limits_or_reason(const D& d, const Context& c) {
  if (!d.exceeds_because.empty()) return {};
  std::string over, last;
  for (const LimitFinding& f : TRY(check_limits(d, c)))
    if (f.exceeded && f.code != last) {
      last = f.code;
      over += (over.empty() ? "" : "; ") + c.engine.texts.say(Tongue::vi, "limit." + f.code);
    }
  if (over.empty()) return {};
  return fail_field("exceeds_because", "delegation.say_why", {{"limits", over}});
}

/// What the link to an approved programme says, kept with the delegation as it is submitted.
void note_programme(D& d, const Context& c) {
  d.programme_document = approving_document(d.annual_programme, c);
  d.in_programme = !d.programme_document.empty();
}

Result<void> is_back(const D& d, const Context& c) {
  if (d.returns_on && *d.returns_on > c.today) return fail_field("returns_on", "date.in_future");
  return {};
}

/// A trip of the past, entered from an old register.
Result<void> was_made(const D& d, const Context& c) {
  TRY_VOID(check_programme_link(d.annual_programme, ProgrammeKind::outbound, d.departs_on, c));
  return is_back(d, c);
}

constexpr RoleSet drafters = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact,
                                   Role::commune_contact, Role::party_committee_reader);
constexpr RoleSet appraisers =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::party_committee_reader);
constexpr RoleSet deciders = roles(Role::provincial_leader, Role::foreign_affairs_head);
using enum OutboundDelegationState;
const std::vector<std::string_view> decision = {"decision_number", "decision_date", "decision_by", "exceeds_because"};
const std::vector<Step<D>> steps = {
    {.action = "submit", .label = "Trình thẩm định", .from = {proposed}, .to = appraising, .by = drafters, .main = true,
     .needs = {"departs_on", "returns_on", "stops", "members", "content"}, .when = is_whole,
     .then = note_programme},
    {.action = "enter_past", .label = "Ghi đoàn đã thực hiện (hồ sơ cũ)", .from = {proposed}, .to = closed,
     .by = appraisers, .needs_note = true, .needs = {"departs_on", "returns_on", "decision_number"},
     .inputs = {"departs_on", "returns_on", "decision_number", "decision_date"}, .when = was_made,
     .then = note_programme},
    {.action = "return_draft", .label = "Trả lại bổ sung", .from = {appraising, asking_superior}, .to = proposed,
     .by = appraisers, .needs_note = true},
    {.action = "ask_superior", .label = "Xin ý kiến cấp trên", .from = {appraising}, .to = asking_superior,
     .by = appraisers},
    {.action = "approve", .label = "Cho phép", .from = {appraising, asking_superior}, .to = approved, .by = deciders,
     .main = true, .not_by_drafter = true, .recordable = true, .needs = {"decision_number", "decision_date"},
     .inputs = decision, .starts = {{.code = "DR-CQDD-TRUOC", .from = "departs_on"}}, .when = limits_or_reason},
    {.action = "refuse", .label = "Không cho phép", .from = {appraising, asking_superior}, .to = refused,
     .by = deciders, .needs_note = true, .recordable = true},
    {.action = "tell_mission", .label = "Ghi đã báo cơ quan đại diện", .from = {approved}, .to = mission_told,
     .by = drafters, .main = true, .needs = {"missions", "mission_told_on"},
     .inputs = {"missions", "mission_told_on", "mission_told_by"}, .stops = {"DR-CQDD-TRUOC"}},
    {.action = "depart", .label = "Ghi đã lên đường", .from = {mission_told}, .to = under_way, .by = drafters,
     .main = true},
    {.action = "depart_untold", .label = "Ghi đã lên đường khi chưa báo cơ quan đại diện", .from = {approved},
     .to = under_way, .by = drafters, .needs_note = true},
    {.action = "come_back", .label = "Ghi đã về", .from = {under_way}, .to = awaiting_report, .by = drafters,
     .main = true, .needs = {"returns_on"}, .inputs = {"returns_on"},
     .starts = {{.code = "DR-BC", .from = "returns_on"}, {.code = "DR-CQDD-SAU", .from = "returns_on"}},
     .stops = {"DR-CQDD-TRUOC"}, .when = is_back},
    {.action = "report", .label = "Ghi đã báo cáo kết quả", .from = {awaiting_report}, .to = reported, .by = drafters,
     .main = true, .needs = {"results", "report_document", "report_date"},
     .inputs = {"results", "report_document", "report_date"}, .stops = {"DR-BC"}},
    {.action = "tell_results", .label = "Ghi đã báo kết quả cho cơ quan đại diện", .from = {reported}, .to = following,
     .by = drafters, .main = true, .needs = {"mission_results_on"}, .inputs = {"mission_results_on"},
     .stops = {"DR-CQDD-SAU"}},
    {.action = "close", .label = "Kết thúc hồ sơ", .from = {following}, .to = closed, .by = appraisers, .main = true,
     .stops = {"*"}},
    {.action = "cancel", .label = "Hủy đoàn",
     .from = {proposed, appraising, asking_superior, approved, mission_told}, .to = cancelled, .by = drafters,
     .needs_note = true, .stops = {"*"}},
};

constexpr std::string_view after_approval[] = {"content", "programme", "stops", "departs_on", "returns_on", "missions",
                                               "mission_told_on", "mission_told_by", "costs", "results", "paper_file",
                                               "partners", "sources"};
constexpr std::string_view after_return[] = {"results", "report_document", "report_date", "mission_results_on",
                                             "paper_file", "costs", "sources"};
std::vector<std::string_view> some(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

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
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_read, Over::own_province},
    {Role::ministry_desk, may_read, Over::addressed},
    {Role::mission_officer, may_read, Over::own_territory,
     "approved,mission_told,under_way,awaiting_report,reported,following,closed"},
    {Role::mission_officer, may_read, Over::addressed,
     "approved,mission_told,under_way,awaiting_report,reported,following,closed"},
};

}  // namespace

const RecordType outbound_delegation = record_type<D>(
    {.plural = "outbound-delegations",
     .prefix = "odl",
     .code_prefix = "DR",
     .label = "Đoàn ra",
     .label_plural = "Đoàn ra",
     .title = "title",
     .fields = fields,
     .rights = rights,
     .rules = {days_in_order},
     .derives = count_and_name,
     .derived = "people"},
    {.start = proposed,
     .steps = steps,
     .editable = {{appraising, {"opinions", "consulted", "exceeds_because", "programme", "costs", "members"}},
                  {asking_superior, {"opinions", "consulted", "exceeds_because"}},
                  {approved, some(after_approval)},
                  {mission_told, some(after_approval)},
                  {under_way, some(after_approval)},
                  {awaiting_report, some(after_return)},
                  {reported, some(after_return)},
                  {following, some(after_return)},
                  {refused, {}},
                  {closed, {}},
                  {cancelled, {}}},
     .path = {proposed, appraising, approved, mission_told, under_way, awaiting_report, reported, following,
              closed}});

}  // namespace dh
