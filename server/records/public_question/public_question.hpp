#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"
#include "records/partner/partner.hpp"
#include "records/source_document/source_document.hpp"

namespace dh {

enum class QuestionWay { letter, email, meeting, telephone, platform };
std::span<const Choice> choices(QuestionWay);
enum class QuestionState { received, assigned, clarifying, answered, closed, declined };
std::span<const Choice> choices(QuestionState);

/// A question of a foreign partner to a locality or a desk (câu hỏi của đối tác nước ngoài), answered within a term.
struct PublicQuestion {
  static constexpr std::string_view type_name = "public_question";
  std::string title;
  std::string question;
  Id<Organisation> receiver;         ///< whose desk took it in: owns the record
  Party partner;
  std::string asker;
  std::string contact;
  Country country;
  std::vector<Sector> sectors;
  Language language;
  QuestionWay way{};
  std::optional<Date> received_on;
  std::vector<Id<SourceDocument>> sources;
  Id<Organisation> body;             ///< who answers
  std::string unclear;               ///< what is asked back
  std::string clarification;
  std::string answer;
  std::string answer_en;
  std::optional<Date> answered_on;
  QuestionState state{};
};

extern const RecordType public_question;

}  // namespace dh
