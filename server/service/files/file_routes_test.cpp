#include "service/files/file_routes.hpp"

#include <filesystem>
#include <fstream>

#include "base/crypto.hpp"
#include "engine/test_world.hpp"

namespace dh {

class FileRoutes : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    files_ = std::make_unique<FileStore>(where().folder());
    router().add(file_routes(*files_));
    path_ = "/api/needs/" +
            make(officer_, "needs",
                 R"({"title":"Cần đầu ra","kind":"trade_export","party":")" + office_ +
                     R"(","description":"Vải thiều"})") +
            "/files";
  }
  Answer attach(const User& who, const std::string& name, const std::string& bytes,
                const std::string& key = "") {
    return ask(who, http::Method::post, path_,
               {.body = bytes,
                .key = key,
                .headers = {{"x-file-name", http::percent_encode(name)},
                            {"content-type", "application/octet-stream"}}});
  }
  std::size_t files_on_disk() {
    std::size_t count = 0;
    std::error_code none;
    for (const auto& e : std::filesystem::recursive_directory_iterator(files_->root(), none))
      count += e.is_regular_file();
    return count;
  }

  std::unique_ptr<FileStore> files_;
  std::string path_;
};
ON_BOTH_DATABASES(FileRoutes);

TEST_P(FileRoutes, AFileComesBackAsAnAttachmentThatNothingCanRun) {
  const Answer made = attach(officer_, "Biên bản ngày 5.txt", "Hai bên thống nhất.");
  ASSERT_EQ(made.status, 201) << made.text;
  EXPECT_EQ(made.text_at("/by/title"), "Nông Thị Lan");
  EXPECT_TRUE(made.at("/text_read").as_bool());
  const Answer list = get(leader_, path_);
  ASSERT_EQ(list.size("/items"), 1u);
  EXPECT_EQ(list.text_at("/items/0/name"), "Biên bản ngày 5.txt");
  const Answer got = get(leader_, path_ + "/" + made.text_at("/id"));
  EXPECT_EQ(got.text, "Hai bên thống nhất.");
  EXPECT_EQ(got.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(got.header("Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_TRUE(got.header("Content-Disposition").starts_with("attachment; filename=\"Bi"));
  EXPECT_NE(got.header("Content-Disposition").find("filename*=UTF-8''Bi%C3%AAn%20b"),
            std::string::npos);
  EXPECT_EQ(get(other_officer_, path_).status, 404);
  EXPECT_EQ(get(other_officer_, path_ + "/" + made.text_at("/id")).status, 404);
  EXPECT_EQ(get(leader_, path_ + "/fil-0000000000000").status, 404);
}

TEST_P(FileRoutes, TheBytesLieUnderTheirOwnHashOnceAndAreCheckedWhenRead) {
  const std::string text = "cùng một nội dung", hash = hex(sha256(text));
  const Answer one = attach(officer_, "a.txt", text), two = attach(officer_, "b.txt", text);
  ASSERT_EQ(two.status, 201) << two.text;
  EXPECT_EQ(files_on_disk(), 1u);
  ASSERT_TRUE(std::filesystem::exists(files_->root() + "/" + hash.substr(0, 2) + "/" + hash));
  std::ofstream(files_->path_of(hash)) << "nội dung khác hẳn";
  EXPECT_EQ(get(officer_, path_ + "/" + one.text_at("/id")).text_at("/key"), "file.damaged");
  std::filesystem::remove(files_->path_of(hash));
  EXPECT_EQ(get(officer_, path_ + "/" + one.text_at("/id")).text_at("/key"), "file.gone");
}

TEST_P(FileRoutes, ARefusedFileLeavesNothingOnDiskAndNoRow) {
  EXPECT_EQ(attach(officer_, "mat.txt", "Độ mật: TUYỆT MẬT").text_at("/fields/0/key"),
            "secret.file_refused");
  EXPECT_EQ(attach(officer_, "a.zip", "PK\x03\x04").status, 422);
  EXPECT_EQ(attach(officer_, "a%2fb.txt", "x").status, 201)
      << "a percent sign in a name is a letter like others";
  EXPECT_EQ(attach(officer_, "../a.txt", "x").status, 422);
  EXPECT_EQ(db::as_int(cell("select count(*) from file")), 1);
  EXPECT_EQ(files_on_disk(), 1u);
}

TEST_P(FileRoutes, OnlyThoseWhoWorkOnARecordAttachAndARetryAttachesOnce) {
  EXPECT_EQ(attach(leader_, "a.txt", "x").status, 403);
  EXPECT_EQ(attach(other_officer_, "a.txt", "x").status, 404);
  EXPECT_EQ(files_on_disk(), 0u);
  EXPECT_EQ(attach(officer_, "a.txt", "x", "same").status, 201);
  EXPECT_EQ(attach(officer_, "a.txt", "x", "same").status, 201);
  EXPECT_EQ(db::as_int(cell("select count(*) from file")), 1);
  EXPECT_EQ(db::as_int(cell("select count(*) from audit where action = 'attach'")), 1);
}

TEST(FileStore, NoSpaceAndNoFolderAreErrorsNotCrashes) {
  SeededRandom random(1);
  const FileStore store("/proc/nowhere");
  const auto put = store.put("x", random);
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().key, "file.disk");
  EXPECT_EQ(store.read("../../etc/passwd").error().key, "file.gone");
}

}  // namespace dh
