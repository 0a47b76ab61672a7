#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/text.hpp"

namespace dh {
namespace {

void expect_marks(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_NE(secret_mark(text), "") << text;
}

void expect_ordinary(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_EQ(secret_mark(text), "") << text;
}

TEST(SecretMark, AStampIsFoundAloneOnItsLineOrInItsCell) {
  expect_marks({"MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "Mật",
                "mật",
                "Tối mật",
                "Tuyệt Mật",
                "(MẬT)",
                "UBND TỈNH CAO BẰNG\nMẬT\nSố: 12/BC-UBND",
                "Bộ Ngoại giao\tTỐI MẬT",
                "| MẬT | Bản số 1 |",
                "*** TUYỆT MẬT ***",
                "UBND TỈNH CAO BẰNG   MẬT",
                "CỘNG HÒA XÃ HỘI MẬT",
                "MẬT HỎA TỐC",
                "CÔNG VĂN ĐẾN MẬT KHẨN",
                "MẬT Kế hoạch tiếp đoàn",
                "MẬT KẾ HOẠCH ĐÓN TIẾP",
                "MẬT DANH SÁCH ĐOÀN",
                "MẬT Báo cáo",
                "MẬT Độ khẩn: hỏa tốc"});
}

TEST(SecretMark, TheAnswerIsTheMarkItselfAndNothingAroundIt) {
  EXPECT_EQ(secret_mark("Kính gửi: Bộ\nTỐI MẬT\nvề việc"), "TỐI MẬT");
  EXPECT_EQ(secret_mark("văn bản mật số 5"), "mật");
  EXPECT_EQ(secret_mark("Căn cứ 12/BC-UBND-M ngày 1/2"), "12/BC-UBND-M");
  EXPECT_EQ(secret_mark(""), "");
}

TEST(SecretMark, TheHigherGradesAreFoundInAnySentence) {
  expect_marks({"tài liệu này là tuyệt mật", "thông tin tối mật của Bộ",
                "ho so tuyet mat ve bien gioi", "chỉ đọc tại chỗ, tối mật, không sao chụp",
                "tuyệt mât"});
}

TEST(SecretMark, TheLowestGradeIsFoundBehindTheNameOfAPaperOrOfAField) {
  expect_marks({"Công văn mật số 12", "tài liệu thuộc loại mật", "văn bản có độ mật",
                "hồ sơ thuộc diện mật", "tờ trình đóng dấu mật", "báo cáo Mật về đàm phán",
                "bí mật nhà nước độ mật", "điện mật của Bộ", "đóng dấu MẬT", "có dấu MAT ở trang 1",
                "ở mức mật", "Độ mật: Mật", "Độ mật: mật", "do mat: mat", "Mức độ = Mật",
                "Loại: MẬT", "CLASSIFICATION: MAT", "tài liệu độ Mật của đoàn",
                "một việc có độ Mật"});
}

TEST(SecretMark, CapitalsAloneInASentenceAreAMark) {
  expect_marks({"Kế hoạch MẬT về tiếp đoàn", "gửi kèm bản MẬT này", "tai lieu MAT cua Bo",
                "de nghi xem TOI MAT truoc ngay 5"});
}

TEST(SecretMark, LettersSpelledOutOrCutApartAreRead) {
  expect_marks({"M Ậ T", "T Ố I  M Ậ T", "T U Y Ệ T   M Ậ T", "T.Ố.I M.Ậ.T", "M-Ậ-T", "M_Ậ_T",
                "m ậ t", "t o i m a t", "M • Ậ • T", "M ẬT", "TUY ỆT M ẬT", "TuyệtMật",
                "tuyetmat.docx", "TOIMAT"});
}

TEST(SecretMark, LettersThatLookAlikeAreRead) {
  expect_marks({"МẬТ", "ТỐІ МẬТ", "ΜẬΤ", "T0I MAT", "TỐl MẬT", "TỐ1 MẬT", "TUY3T M4T", "M@T", "MA7",
                "𝐌𝐀𝐓", "ＴỐＩ ＭẬＴ", "Ⓜ Ⓐ Ⓣ", "🅼🅰🆃", "🅜🅐🅣", "ᴍᴀᴛ: ᴛᴏɪ ᴍᴀᴛ", "M\u200BẬ\u200BT",
                "M\u00ADẬT"});
}

TEST(SecretMark, OldFontsAndRawKeysAreRead) {
  expect_marks(
      {"TUYÖT MËT", "TèI MËT", "TOÁI MAÄT", "TUYEÄT MAÄT", "tooi1 ma65t", "tuyeetj maatj"});
}

TEST(SecretMark, MissingMarksAreReadOnAStampOnly) {
  expect_marks({"MÂT", "MẠT", "TÔI MẬT", "TOI MAT", "Toi mat", "MAT", "\nMAT\n"});
  expect_ordinary({"Mat", "mat", "tôi mật", "lớp mạt cưa", "MÂT là gì"});
}

TEST(SecretMark, FileNamesAreRead) {
  expect_marks({"MẬT_phuong an.docx", "bao-cao-TUYET-MAT.docx", "ke_hoach_tuyet_mat.pdf",
                "bao cao_toi_mat.docx", "12-BC-UBND-M.pdf", "12_bc_ubnd_m.pdf",
                "Ke hoach (MAT).pdf"});
  expect_ordinary({"doi-mat-khau.pdf", "mat-ong-ha-giang.xlsx", "bao_mat.docx", "MAT-KHAU.txt",
                   "toi_mat_ho_chieu.jpg", "mat_bang_khu_cong_nghiep.pdf", "12-BC-UBND.pdf"});
}

TEST(SecretMark, NumbersWithAGradeAreFound) {
  expect_marks({"12/BC-UBND-M", "Số: 05/2026/KH-TU-TM", "7/M-UBND", "9/TM-BNG", "15/TTr-SNgV-TuM",
                "Số: 12 / BC - UBND - M", "12/BC–UBND–М", "01/QĐ-TTg-M", "3/UBND-M",
                "44/SNGV-LS-TUM", "8/HĐND-M"});
  expect_ordinary({"12/BC-UBND", "Số 45/TB-SNgV", "15/HĐ-XNK-MN", "cỡ 38/EU-M", "3/4 - M",
                   "2026-11-23", "1/2", "1/", "1/-M", "12/2026/M", "12/BC-m", "500/m-dài",
                   "500/M-x", "A12/BC-UBND-M", "12/bc-Ubnd-M-kho", "12-XYZ-UBND-M", "7/M",
                   "7/M-9a"});
}

TEST(SecretMark, OrdinaryWordsWithMậtPass) {
  expect_ordinary({"Chính sách bảo mật",
                   "mật ong bạc hà",
                   "mật độ dân số",
                   "Đổi mật khẩu",
                   "bí mật kinh doanh",
                   "không nhập nội dung bí mật",
                   "Luật Bảo vệ bí mật nhà nước",
                   "quan hệ mật thiết",
                   "tuần trăng mật",
                   "đường mật",
                   "mật mía",
                   "tài liệu mật mã",
                   "BẢO MẬT",
                   "MẬT ĐỘ",
                   "CÔNG TY TNHH MẬT ONG VIỆT",
                   "bữa tối mật ong",
                   "B Ả O  M Ậ T",
                   "BÍ-MẬT",
                   "các loại mật",
                   "CƠ MẬT VIỆN",
                   "thu hoạch mật vào tháng 5",
                   "sản lượng mật, chè và sa nhân",
                   "Mật, chè, sa nhân",
                   "xưởng (mật) số 2",
                   "hội viên mẬt ong"});
}

TEST(SecretMark, NamesOfFieldsAreNotMarks) {
  expect_ordinary({"Độ mật: không", "ĐỘ MẬT: THƯỜNG", "Độ Mật: Thường", "phân loại độ mật",
                   "do mat", "Độ mật:\nKhông", "mức độ bảo mật: cao", "Loại: mật hoa",
                   "Ngành: mật"});
}

TEST(SecretMark, PeopleAndPlacesCalledMậtPass) {
  expect_ordinary({"Ông Nguyễn Văn Mật", "NGUYỄN VĂN MẬT", "ÔNG TRẦN MẬT", "sông Mật", "XÃ MẬT",
                   "chị Mật", "CTY MẬT VIỆT PHÁT", "dự án mật danh Sao"});
}

TEST(SecretMark, WordsWithOtherMarksPass) {
  expect_ordinary({"Tôi mất hộ chiếu", "tối mặt tối mũi", "MẤT", "MẶT TRẬN TỔ QUỐC", "MẮT", "mát",
                   "tới mặt", "TỐI MẮT", "tuyết mát", "MẬTT"});
}

TEST(SecretMark, TextWithoutMarksIsNotSuspectedForALostPaper) {
  expect_ordinary({"Toi mat ho chieu tai Bangkok", "TOI MAT HO CHIEU", "tai lieu mat trong tran lu",
                   "TAI LIEU MAT TRONG TRAN LU", "Ho So Mat Het", "dau mat do", "DAU MAT DO",
                   "Truong MAT cap bang", "F O R M A T", "M A T H", "Ma T. Nguyen", "to imat",
                   "giay to cua toi mat het", "hanh ly va tai lieu mat."});
}

TEST(SecretMark, MixedCapitalsAreReadOnAStamp) {
  expect_marks({"MậT", "(mẬt)", "tUyỆt MẬt"});
  expect_ordinary({"một MậT khác", "MaT"});
}

TEST(SecretMark, NeighboursDecideInEveryOrder) {
  expect_marks({"do mat: toi mat het", "nước tối mật", "TRẦN THỊ NGỌC ÁNH TỪ TỈNH MẬT", "có độ Mật",
                "MẬT SỐ 12", "văn thư nhận MẬT KHẨN", "ĐỘI-AN MẬT", "O  M Ậ T", "x\nMật\ny"});
  expect_ordinary({"m a t",
                   "C Ơ  M Ậ T",
                   "BÍ  MẬT",
                   "B Í  M Ậ T",
                   "Loại: mật",
                   "Loại sản phẩm mật",
                   "thuộc loại mật",
                   "nước mật",
                   "ngành điện thuộc loại mật",
                   "nhà máy điện mat xin",
                   "mậ_______________t",
                   "tỷ lệ = mật",
                   "Mức: mật",
                   "TRẦN MẬT",
                   "Mức:\nMật là gì",
                   "Sản phẩm: Mật là gì",
                   "có có có có có có mật",
                   "gửi điện MAT.",
                   "a\nMật b",
                   "a Mật\nb"});
}

TEST(SecretNumber, EveryPartIsLookedAt) {
  expect_marks({"12/HĐ&ĐT-UBND-M", "12⁄BC-UBND-M", "12/BC-UBND-ТМ", "2026/12/BC-UBND-M",
                "x 12/BC-UBND-M", "12/CT—UBND—M", "1/2026/HDAN-UBND-M"});
  expect_ordinary({"1/A-B-C-D-E-F-G-H-I-M", "12/BC-ubnd-M", "12/ABC-M", "12/BC-UBND-MM",
                   "12//BC-UBND-M", "12 BC-UBND-M", "12", "12/BC-UBND-1M", "12/2026", "12-KHO-BC-M",
                   "12/M-u", "12/M-U"});
}

TEST(SecretMark, SpacesAroundAMarkChangeNothing) {
  expect_marks({" MẬT ", "  TOI MAT  ", "tai lieu MAT ", " mật\n", "cong van mat "});
}

TEST(SecretMark, AnyRowOfPiecesIsJudgedWithinItsBounds) {
  EXPECT_TRUE(rc::check("pieces", [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "m", "ậ", "t", "mat", "MẬT", "Mật", "tối", "TOI", "tuyệt", "độ", "Độ", "do", "dấu", "khẩn",
        "nước", "tài", "liệu", "văn", "bản", "ong", "bảo", "Nguyễn", "12", "/", "-", "BC", "UBND",
        "M", "TM", " ", "  ", "\n", ":", ".", "(", "\u0323", "\u200B", "\xFF", "\xE1", "maatj",
        "hỏa"));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const std::string mark = secret_mark(text);
    RC_ASSERT(is_utf8(mark));
    RC_ASSERT(secret_mark(" " + text + " ").empty() == mark.empty());
  }));
}

}  // namespace
}  // namespace dh
