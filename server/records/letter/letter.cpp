#include "records/letter/letter.hpp"

#include "base/text.hpp"
#include "engine/store.hpp"

namespace dh {

std::span<const Choice> choices(LetterKind) {
  using enum LetterKind;
  static constexpr Choice all[] = {
      choice<official_letter>("Công văn"), choice<submission>("Tờ trình"), choice<report>("Báo cáo"),
      choice<notice>("Thông báo"), choice<decision>("Quyết định"), choice<plan>("Kế hoạch"),
      choice<transmittal_slip>("Phiếu trình"), choice<invitation>("Giấy mời"), choice<minutes>("Biên bản"),
      choice<attachment>("Tài liệu kèm theo"), choice<foreign_letter>("Thư gửi đối tác nước ngoài")};
  return all;
}

std::string_view abbreviation(LetterKind kind) {
  switch (kind) {
    case LetterKind::submission: return "TTr";
    case LetterKind::report: return "BC";
    case LetterKind::notice: return "TB";
    case LetterKind::decision: return "QĐ";
    case LetterKind::plan: return "KH";
    case LetterKind::invitation: return "GM";
    case LetterKind::minutes: return "BB";
    case LetterKind::official_letter:
    case LetterKind::transmittal_slip:
    case LetterKind::attachment:
    case LetterKind::foreign_letter: return "";
  }
  return "";
}

std::span<const Choice> choices(LetterUrgency) {
  using enum LetterUrgency;
  static constexpr Choice all[] = {choice<none>("Không"), choice<urgent>("Khẩn", Tone::warn),
                                   choice<very_urgent>("Thượng khẩn", Tone::warn),
                                   choice<at_once>("Hoả tốc", Tone::bad)};
  return all;
}
std::span<const Choice> choices(LetterState) {
  using enum LetterState;
  static constexpr Choice all[] = {choice<draft>("Dự thảo", Tone::neutral),
                                   choice<submitted>("Đã trình ký", Tone::info),
                                   choice<issued>("Đã ban hành", Tone::ok),
                                   final_choice<recalled>("Đã thu hồi"), final_choice<cancelled>("Đã hủy")};
  return all;
}

namespace {

using L = LetterRecord;
const Field fields[] = {
    field<&L::title>("Trích yếu", required, listed, searched, max_length<500>),
    field<&L::kind>("Tên loại", required, listed),
    field<&L::template_code>("Mẫu", max_length<60>),
    field<&L::number>("Số", listed, searched, by_flow, max_length<11>,
                      hint("Cấp khi ban hành, liên tục trong năm theo cơ quan và tên loại.")),
    field<&L::sign>("Ký hiệu", listed, searched, max_length<30>),
    field<&L::issued_on>("Ngày ban hành", listed),
    field<&L::superior_body>("Cơ quan chủ quản", group("Thể thức"), max_length<200>),
    field<&L::issuing_body>("Cơ quan ban hành", required, max_length<200>),
    field<&L::place>("Địa danh", max_length<100>),
    field<&L::addressees>("Kính gửi"),
    field<&L::bases>("Căn cứ"),
    field<&L::text>("Nội dung", searched, multiline, group("Nội dung"),
                    personal("basic", "soạn văn bản về đoàn và khách", 3650)),
    field<&L::authority>("Quyền hạn, chức vụ người ký", group("Ký và gửi"),
                         hint("Mỗi dòng một mục: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.")),
    field<&L::signer>("Người ký", personal("basic", "ghi người ký văn bản", 3650)),
    field<&L::recipients>("Nơi nhận"),
    field<&L::archive>("Lưu", max_length<60>),
    field<&L::urgency>("Mức độ khẩn"),
    field<&L::circulation>("Phạm vi lưu hành", max_length<60>),
    field<&L::outbound_delegation>("Đoàn ra", group("Về hồ sơ")),
    field<&L::inbound_delegation>("Đoàn vào"),
    field<&L::agreement>("Thỏa thuận"),
    field<&L::meeting>("Cuộc gặp"),
    field<&L::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<L>() == std::size(fields));

bool is_numbered(LetterKind kind) {
  return kind != LetterKind::attachment && kind != LetterKind::foreign_letter;
}

Result<void> issued_ones_have_a_number(const L& l, const Context& c) {
  if (l.state == LetterState::issued && is_numbered(l.kind) && l.number.empty())
    return fail_field("number", "letter.no_number");
  if (l.issued_on && *l.issued_on > c.today) return fail_field("issued_on", "date.in_future");
  return {};
}

/// The next number of this office, kind and year, in the transaction of the issue: whoever fails after this
/// gives it back. Nghị định 30/2020/NĐ-CP, Điều 15: from 01 on 1 January.
void give_number(L& l, const Context& c) {
  if (!l.issued_on) l.issued_on = c.today;
  if (!is_numbered(l.kind) || !l.number.empty()) return;
  const auto rows = c.db.query(
      "insert into counter (owner, type, year, last) values ($1, $2, $3, 1) "
      "on conflict (owner, type, year) do update set last = counter.last + 1 returning last",
      {c.head.owner, "letter." + std::string(to_name(l.kind)), std::int64_t{int(l.issued_on->year())}});
  if (rows && !rows->empty()) l.number = std::to_string(db::as_int(rows->at(0, 0)));
}

/// Numbers run with the days: one may not be issued on a day before the last one of its series.
Result<void> days_run_on(const L& l, const Context& c) {
  const Date day = l.issued_on.value_or(c.today);
  const auto rows = TRY(c.db.query(
      "select max(t.issued_on) from letters t join head h on h.id = t.id where h.owner = $1 and t.kind = $2 and "
      "t.number is not null and t.issued_on >= $3",
      {c.head.owner, std::string(to_name(l.kind)), std::to_string(int(day.year())) + "-01-01"}));
  const std::string last = rows.empty() ? "" : db::as_text(rows.at(0, 0));
  if (last.empty() || last <= to_text(day) || last.substr(0, 4) != to_text(day).substr(0, 4)) return {};
  return fail_field("issued_on", "letter.day_before_last", {{"last", to_vietnamese(parse_date(last).value_or(day))}});
}

constexpr RoleSet drafters =
    roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::department_contact, Role::commune_contact,
          Role::party_committee_reader, Role::ministry_desk, Role::mission_officer, Role::law_desk, Role::clerk);
constexpr RoleSet issuers = roles(Role::clerk, Role::foreign_affairs_head, Role::provincial_leader, Role::ministry_desk,
                                  Role::mission_officer, Role::party_committee_reader);
using enum LetterState;
const std::vector<Step<L>> steps = {
    {.action = "submit", .label = "Trình ký", .from = {draft}, .to = submitted, .by = drafters, .main = true,
     .needs = {"text", "sign"}},
    {.action = "return_draft", .label = "Trả lại sửa", .from = {submitted}, .to = draft, .by = drafters,
     .needs_note = true},
    {.action = "issue", .label = "Ban hành, cấp số", .from = {submitted}, .to = issued, .by = issuers, .main = true,
     .needs = {"signer", "sign"}, .inputs = {"signer", "authority", "issued_on", "sign"}, .when = days_run_on,
     .then = give_number},
    {.action = "recall", .label = "Thu hồi", .from = {issued}, .to = recalled, .by = issuers, .needs_note = true},
    {.action = "cancel", .label = "Hủy dự thảo", .from = {draft, submitted}, .to = cancelled, .by = drafters,
     .needs_note = true},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_organisation},
    {Role::foreign_affairs_officer, May::view, Over::own_province, "issued,recalled"},
    {Role::foreign_affairs_head, may_work, Over::own_organisation},
    {Role::foreign_affairs_head, May::view, Over::own_province, "issued,recalled"},
    {Role::provincial_leader, may_read | May::step, Over::own_organisation},
    {Role::provincial_leader, may_read, Over::own_province, "submitted,issued,recalled"},
    {Role::clerk, may_work, Over::own_organisation},
    {Role::department_contact, may_work, Over::own_organisation},
    {Role::commune_contact, may_work, Over::own_organisation},
    {Role::party_committee_reader, may_work, Over::own_organisation},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::law_desk, may_work, Over::own_organisation},
    {Role::mission_officer, may_work, Over::own_organisation},
};

}  // namespace

const RecordType letter = record_type<L>(
    {.plural = "letters", .prefix = "ltr", .code_prefix = "VB", .label = "Văn bản", .label_plural = "Văn bản",
     .title = "title", .fields = fields, .rights = rights, .rules = {issued_ones_have_a_number}},
    {.start = draft, .steps = steps,
     .editable = {{submitted, {"text", "title", "addressees", "bases", "recipients", "authority", "signer", "sign"}},
                  {issued, {}}, {recalled, {}}, {cancelled, {}}},
     .path = {draft, submitted, issued}});

}  // namespace dh
