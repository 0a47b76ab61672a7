#include "records/letter/sample_values.hpp"

namespace dh::letters {

namespace {

void put(Row& row, const Field& f, const std::string& text) {
  const std::string name(f.name);
  row[name] = text;
  if (f.kind == KindName::instant) row[name + "_day"] = row[name + "_time"] = text;
}

}  // namespace

Values sample_values(const RecordType& type, Filled how) {
  const std::string text = how == Filled::texts_empty ? "" : "…";
  Values out;
  const auto add_list = [&](const std::string& name, Row row) {
    row["stt"] = "1";
    out.lists[name];
    if (how != Filled::lists_empty) out.lists[name].push_back(std::move(row));
  };
  for (const Field& f : type.fields) {
    const std::string name(f.name);
    if (f.kind == KindName::rows) {
      Row row;
      for (const Field& column : f.columns()) put(row, column, text);
      add_list(name, std::move(row));
      out.texts[name + "_count"] = "1";
    } else {
      put(out.texts, f, text);
    }
    if (f.multiple) add_list(name + "_list", {{"name", text}});
  }
  for (const char* name :
       {"code", "province", "office", "office_en", "superior", "place", "sign", "post", "today", "year"})
    out.texts[name] = text;
  return out;
}

}  // namespace dh::letters
