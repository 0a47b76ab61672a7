#pragma once
#include "engine/record_type.hpp"
#include "records/organisation/organisation.hpp"

namespace dh {

enum class DocumentKind { article, report, letter, speech, decision, dispatch, plan, minutes, legal_text, other };
std::span<const Choice> choices(DocumentKind);

/// Where a figure, a statement or a record comes from. Checked for marks of secrecy before it is kept.
struct SourceDocument {
  static constexpr std::string_view type_name = "source_document";
  std::string title;
  DocumentKind kind{};
  std::string issuer;
  std::string number;
  std::optional<Date> date;
  std::string publisher;
  std::string address;       ///< where it can be read
  Language language;
  std::string text;          ///< own summary, never the copied text of an article
  std::optional<Date> answer_by;   ///< until when a letter wants its answer
  std::string original;      ///< the words of a letter to the office, as pasted
};

extern const RecordType source_document;

}  // namespace dh
