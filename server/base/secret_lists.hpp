#pragma once
// The words around "mật" by which secret_mark decides.
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

namespace dh::secret {

/// Words to compare with: as they are spelled, or, where the text has no tone marks, without them.
class WordList {
 public:
  WordList(std::initializer_list<std::string_view> words);
  bool has(const std::string& word, bool bare = false) const {
    return spelled_.contains(word) || (bare && bare_.contains(word));
  }

 private:
  std::set<std::string> spelled_, bare_;
};

struct Lists {
  WordList in_front;       ///< bảo mật, bí mật, sông Mật: not a grade
  WordList behind;         ///< mật ong, mật độ, mật khẩu: not a grade
  WordList
      behind_small;  ///< mật danh, mật báo; but MẬT DANH SÁCH, MẬT BÁO CÁO is a stamp and a title
  WordList urgency;        ///< MẬT HỎA TỐC
  WordList labels;         ///< "Độ mật:"
  WordList short_labels;   ///< "Mức:", which may stand before honey in small letters
  WordList links;          ///< tài liệu *thuộc loại* mật
  WordList papers;         ///< công văn mật
  WordList losable;        ///< tài liệu mật; without tone marks it may be a lost one (mất)
  WordList family_names;
};
const Lists& lists();

}  // namespace dh::secret
