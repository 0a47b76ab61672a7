#include "base/settings.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace dh {
namespace {

class SettingsFile : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(path_); }
  Result<Settings> read(std::string_view text) {
    std::ofstream(path_) << text;
    return Settings::read(path_);
  }
  const std::string path_ = ::testing::TempDir() + "settings_test_" + std::to_string(::getpid());
};

TEST_F(SettingsFile, LinesAreKeysAndValues) {
  const Settings settings =
      read("# note\n\n port = 8080 \r\nname=Sở Ngoại vụ = 1\nmail-host =\nOn = YES").value();
  EXPECT_EQ(settings.number("port", 1), 8080);
  EXPECT_EQ(settings.text("name"), "Sở Ngoại vụ = 1");
  EXPECT_EQ(settings.text("mail_host", "other"), "");
  EXPECT_TRUE(settings.yes("on", false));
  EXPECT_EQ(settings.text("absent", "other"), "other");
}

TEST_F(SettingsFile, ALineWithoutAKeyIsAnError) {
  EXPECT_EQ(read("a = 1\nb\n").error(),
            (Error{Code::invalid, "settings.syntax", {{"line", "2"}}, {}}));
  EXPECT_EQ(read("= 1").error().key, "settings.syntax");
  EXPECT_EQ(read("a b = 1").error().key, "settings.syntax");
}

TEST_F(SettingsFile, TheEnvironmentStandsOverTheFileAndASetValueOverBoth) {
  ::setenv("DONGHANH_SETTINGS_TEST_PORT", "9", 1);
  Settings settings = read("settings_test_port = 8\nkept = 1").value();
  ::unsetenv("DONGHANH_SETTINGS_TEST_PORT");
  EXPECT_EQ(settings.number("settings_test_port", 0), 9);
  EXPECT_EQ(settings.number("kept", 0), 1);
  settings.set("settings-test-port", "10");
  EXPECT_EQ(settings.number("settings_test_port", 0), 10);
}

TEST_F(SettingsFile, AMissingFileIsEmptyButAFolderIsAnError) {
  EXPECT_TRUE(Settings::read(path_ + "_none"));
  EXPECT_EQ(Settings::read(::testing::TempDir()).error().key, "settings.unreadable");
}

TEST_F(SettingsFile, WhatIsNotUnderstoodFallsBack) {
  const Settings settings = read("n = 12x\ny = maybe\nno = 0\nbig = 99999999999999999999").value();
  EXPECT_EQ(settings.number("n", 5), 5);
  EXPECT_EQ(settings.number("big", 5), 5);
  EXPECT_EQ(settings.number("absent", 5), 5);
  EXPECT_TRUE(settings.yes("y", true));
  EXPECT_FALSE(settings.yes("no", true));
  EXPECT_TRUE(settings.yes("absent", true));
}

}  // namespace
}  // namespace dh
