#pragma once
// Reference lists: codes with two labels and dates of validity, from the CSV files of data/. An empty cell of
// those files means "not verified", never "none".
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace dh {

struct Entry {
  std::string code, label, label_en;
  std::string note{};                    ///< second line: type, years, source
  std::string valid_from{}, valid_to{};  ///< ISO, "" = open; valid on day d when from <= d < to
  std::string searched{};                ///< folded text to find it by, aliases included
  std::map<std::string, std::string> more{};  ///< the other columns by name; "" = not verified
};

/// A provincial unit in one of its versions. Key on `id`, never on the code (seven were reused in 2025).
struct ProvinceVersion {
  std::string id, code, name, full_name, name_en;
  std::string valid_from, valid_to;
  std::vector<std::string> predecessors, successors;
};

class Reference {
 public:
  /// Reads every list from the assets. Errors: those of parse_csv.
  static Result<Reference> load();

  /// Lists: provinces countries missions sectors vsic hs ftas unesco border_gates border_provinces networks
  /// relations languages currencies document_kinds … ; nullptr when there is no such list.
  const std::vector<Entry>* list(std::string_view name) const;
  const Entry* find(std::string_view list, std::string_view code) const;
  std::vector<std::string_view> lists() const;

  const ProvinceVersion* province(std::string_view version_id) const;
  /// The version, all before it and all before those.
  std::vector<std::string> with_predecessors(std::string_view version_id) const;
  /// The versions valid on `day` that carry on from this one; itself when it is valid then.
  std::vector<std::string> as_of(std::string_view version_id, Date day) const;
  std::vector<const ProvinceVersion*> provinces_on(Date day) const;

 private:
  void add(std::string name, std::vector<Entry> entries);
  std::map<std::string, std::vector<Entry>, std::less<>> lists_;
  std::map<std::string, std::map<std::string, std::size_t, std::less<>>, std::less<>> index_;
  std::map<std::string, ProvinceVersion, std::less<>> provinces_;
};

}  // namespace dh
