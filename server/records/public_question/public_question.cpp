#include "records/public_question/public_question.hpp"

#include <algorithm>

namespace dh {

std::span<const Choice> choices(QuestionWay) {
  using enum QuestionWay;
  static constexpr Choice all[] = {
      choice<letter>("Thư, công văn"), choice<email>("Thư điện tử"), choice<meeting>("Cuộc gặp, hội nghị"),
      choice<telephone>("Điện thoại"), choice<platform>("Trên hệ thống này"),
  };
  return all;
}
std::span<const Choice> choices(QuestionState) {
  using enum QuestionState;
  static constexpr Choice all[] = {
      choice<received>("Mới nhận", Tone::warn), choice<assigned>("Đang trả lời", Tone::info),
      choice<clarifying>("Chờ bên hỏi làm rõ", Tone::neutral), choice<answered>("Đã trả lời", Tone::ok),
      final_choice<closed>("Đã kết thúc"), final_choice<declined>("Không trả lời"),
  };
  return all;
}

namespace {

using Q = PublicQuestion;
const Field fields[] = {
    field<&Q::title>("Câu hỏi về việc gì", required, listed, searched, max_length<300>),
    field<&Q::question>("Nội dung hỏi", required, searched, multiline),
    field<&Q::receiver>("Gửi đến cơ quan", required, listed, audience),
    field<&Q::partner>("Đối tác hỏi", listed, audience),
    field<&Q::asker>("Người hỏi", personal("basic", "trả lời người hỏi", 730)),
    field<&Q::contact>("Liên hệ", personal("basic", "trả lời người hỏi", 730)),
    field<&Q::country>("Nước", listed),
    field<&Q::sectors>("Lĩnh vực"),
    field<&Q::language>("Ngôn ngữ"),
    field<&Q::way>("Hỏi qua", required),
    field<&Q::received_on>("Ngày nhận", listed),
    field<&Q::sources>("Văn bản nguồn"),
    field<&Q::body>("Cơ quan trả lời", by_flow, listed, audience, group("Xử lý")),
    field<&Q::unclear>("Điều cần làm rõ", by_flow, multiline),
    field<&Q::clarification>("Nội dung làm rõ", by_flow, multiline),
    field<&Q::answer>("Trả lời", by_flow, searched, multiline, max_length<20000>),
    field<&Q::answer_en>("Trả lời bằng tiếng Anh", by_flow, searched, multiline, max_length<20000>),
    field<&Q::answered_on>("Ngày trả lời", by_flow),
    field<&Q::state>("Tình trạng", listed, by_flow),
};
static_assert(member_count<Q>() == std::size(fields));

Result<void> not_tomorrow(const Q& q, const Context& c) {
  if (q.received_on && *q.received_on > c.today) return fail_field("received_on", "date.in_future");
  return {};
}
/// A desk takes in for itself; a partner chooses whom to ask.
Result<void> own_desk(const Q& q, const Context& c) {
  const auto& own = c.user.organisations;
  const bool outside = c.user.role == Role::partner_member || c.user.role == Role::system || c.head.created_at != 0;
  if (outside || std::find(own.begin(), own.end(), q.receiver.value) != own.end()) return {};
  return fail_field("receiver", "question.own_desk");
}
void note_answer(Q& q, const Context& c) { q.answered_on = c.today; }

constexpr RoleSet desks = roles(Role::foreign_affairs_officer, Role::foreign_affairs_head, Role::ministry_desk,
                                Role::mission_officer);
constexpr RoleSet answerers = desks | roles(Role::department_contact);
const std::vector<std::string_view> answer_fields = {"answer", "answer_en"};
using enum QuestionState;
const std::vector<Step<Q>> steps = {
    {.action = "assign", .label = "Giao trả lời", .from = {received}, .to = assigned, .by = desks, .main = true,
     .needs = {"body"}, .inputs = {"body"}},
    {.action = "reassign", .label = "Giao cơ quan khác", .from = {assigned}, .to = assigned, .by = desks,
     .needs_note = true, .needs = {"body"}, .inputs = {"body"}},
    {.action = "ask_back", .label = "Hỏi lại đối tác", .from = {assigned}, .to = clarifying, .by = answerers,
     .needs = {"unclear"}, .inputs = {"unclear"}, .pauses = {"*"}},
    {.action = "clarify", .label = "Ghi đối tác đã làm rõ", .from = {clarifying}, .to = assigned,
     .by = answerers | roles(Role::partner_member), .main = true, .needs = {"clarification"},
     .inputs = {"clarification"}, .resumes = {"*"}},
    {.action = "answer", .label = "Gửi trả lời", .from = {received, assigned}, .to = answered, .by = answerers,
     .main = true, .needs = {"answer"}, .inputs = answer_fields, .stops = {"*"}, .then = note_answer},
    {.action = "ask_more", .label = "Đối tác hỏi thêm", .from = {answered}, .to = assigned,
     .by = desks | roles(Role::partner_member), .needs_note = true, .starts = {{.code = "CH-TL", .from = ""}}},
    {.action = "close", .label = "Kết thúc", .from = {answered}, .to = closed, .by = desks, .main = true},
    {.action = "decline", .label = "Không trả lời", .from = {received, assigned, clarifying}, .to = declined,
     .by = desks, .needs_note = true, .stops = {"*"}},
};

const Right rights[] = {
    {Role::foreign_affairs_officer, may_work, Over::own_organisation},
    {Role::foreign_affairs_officer, may_read | May::step, Over::addressed},
    {Role::foreign_affairs_head, may_work, Over::own_organisation},
    {Role::foreign_affairs_head, may_read | May::step, Over::addressed},
    {Role::provincial_leader, may_read, Over::own_province},
    {Role::department_contact, may_read | May::step, Over::addressed},
    {Role::ministry_desk, may_work, Over::own_organisation},
    {Role::ministry_desk, may_read | May::step, Over::addressed},
    {Role::ministry_leader, may_read, Over::everywhere},
    {Role::mission_officer, may_work, Over::own_organisation},
    {Role::mission_officer, may_read | May::step, Over::addressed},
    {Role::partner_member, May::view | May::create | May::step, Over::own_record},
    {Role::partner_member, May::view | May::step, Over::addressed},
};

constexpr std::string_view until_taken[] = {"sectors", "sources", "country", "partner", "contact", "asker"};

}  // namespace

const RecordType public_question = record_type<Q>(
    {.plural = "public-questions", .prefix = "pqn", .code_prefix = "HD", .label = "Câu hỏi của đối tác",
     .label_plural = "Câu hỏi của đối tác", .title = "title", .owner = "receiver", .fields = fields, .rights = rights,
     .rules = {not_tomorrow, own_desk}, .jobs = {"address"}, .tells = "question", .tells_in = "received,assigned"},
    {.start = received, .starts = {{.code = "CH-TL", .from = ""}}, .steps = steps,
     .editable = {{assigned, {std::begin(until_taken), std::end(until_taken)}}, {clarifying, {"contact", "asker"}},
                  {answered, {"contact", "asker"}}, {closed, {}}, {declined, {}}},
     .path = {received, assigned, answered, closed}});

}  // namespace dh
