#include "records/need/need.hpp"

#include "records/agreement/agreement.hpp"
#include "records/meeting/meeting.hpp"

namespace dh {

std::span<const Choice> choices(CooperationKind) {
  using enum CooperationKind;
  static constexpr Choice all[] = {
      choice<investment>("Đầu tư"),
      choice<trade_export>("Xuất khẩu"),
      choice<trade_import>("Nhập khẩu"),
      choice<technology>("Công nghệ"),
      choice<labour>("Lao động"),
      choice<education>("Giáo dục, đào tạo"),
      choice<culture>("Văn hóa"),
      choice<tourism>("Du lịch"),
      choice<twinning>("Kết nghĩa"),
      choice<aid>("Viện trợ"),
      choice<other>("Khác"),
  };
  return all;
}

std::span<const Choice> choices(ExchangeState) {
  using enum ExchangeState;
  static constexpr Choice all[] = {
      choice<draft>("Bản nháp", Tone::neutral),
      choice<open>("Đang tìm đối tác", Tone::info),
      choice<matched>("Đã có đối tác", Tone::info),
      choice<in_talks>("Đang trao đổi", Tone::warn),
      final_choice<met_by_agreement>("Đã đạt thỏa thuận", Tone::ok),
      final_choice<withdrawn>("Đã rút"),
      choice<lapsed>("Hết thời hạn", Tone::ended),
  };
  return all;
}

std::span<const Choice> choices(Unit) {
  using enum Unit;
  static constexpr Choice all[] = {
      choice<none>("Không nêu"), choice<tonne>("tấn"), choice<kilogram>("kg"),
      choice<container>("công-ten-nơ"), choice<piece>("cái, chiếc"), choice<hectare>("ha"),
      choice<square_metre>("m²"), choice<person>("người"), choice<project>("dự án"),
      choice<visitor>("lượt khách"),
  };
  return all;
}

Result<void> meeting_held(const Context& c, std::string_view field) {
  for (const auto& m : TRY(store::referring<Meeting>(c, field, c.head.id)))
    if (m.body.state == MeetingState::held) return {};
  return fail(Code::invalid, "exchange.no_held_meeting");
}

Result<void> has_result(const Context& c, std::string_view field) {
  for (const auto& a : TRY(store::referring<Agreement>(c, field, c.head.id)))
    if (a.body.state == AgreementState::concluded || a.body.state == AgreementState::in_force) return {};
  for (const auto& m : TRY(store::referring<Meeting>(c, field, c.head.id)))
    for (const auto& k : TRY(store::referring<Commitment>(c, "meeting", m.head.id)))
      if (k.body.state != CommitmentState::broken) return {};
  return fail(Code::invalid, "exchange.no_result");
}

namespace {

const std::vector<Field> fields = exchange_fields<Need>();
static_assert(member_count<Need>() == exchange_field_count);

Result<void> need_met_at_meeting(const Need&, const Context& c) { return meeting_held(c, "needs"); }
Result<void> need_has_result(const Need&, const Context& c) { return has_result(c, "needs"); }

const std::vector<Step<Need>> steps = exchange_steps<Need, need_met_at_meeting, need_has_result>();

}  // namespace

const RecordType need = record_type<Need>(
    {.plural = "needs", .prefix = "ned", .code_prefix = "NC", .label = "Nhu cầu", .label_plural = "Nhu cầu",
     .title = "title", .place = Place::need, .fields = fields, .rights = exchange_rights,
     .rules = {ranges_in_order<Need>}, .jobs = {"market_watch"}, .merges = {"*"}},
    exchange_flow<Need>(steps));

}  // namespace dh
