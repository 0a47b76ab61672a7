#pragma once
#include "records/info_item/bulletin.hpp"
#include "records/public_question/public_question.hpp"

namespace dh {

enum class InfoKind { opportunity, market_news, policy_news, assessment, answer, other };
std::span<const Choice> choices(InfoKind);

/// A piece of information sent both ways (bản tin): from a mission to provinces, from a province to the Ministry,
/// to named bodies or to everybody, for a time; it may ask for a reply.
struct InfoItem {
  static constexpr std::string_view type_name = "info_item";
  std::string title;
  InfoKind kind{};
  std::string content;
  std::string content_en;
  std::vector<Sector> sectors;
  std::vector<Country> countries;
  std::vector<Id<Territory>> territories;
  std::vector<Party> receivers;
  std::string asks;                  ///< what they are asked to reply
  std::optional<Date> reply_by;
  std::optional<Date> valid_until;   ///< last day
  std::string source;
  std::vector<Id<SourceDocument>> sources;
  Id<PublicQuestion> question;       ///< whose answer it publishes
  std::optional<Date> published_on;
  BulletinState state{};
};

extern const RecordType info_item;

}  // namespace dh
