#include "engine/test_world.hpp"
#include "service/links/personal_links.hpp"
#include "service/links/purposes.hpp"
#include "service/outside/page.hpp"

namespace dh {

class PersonalLinks : public WorldTest {
 protected:
  void SetUp() override {
    WorldTest::SetUp();
    if (HasFatalFailure()) return;
    router().add(links::routes());
    path_ = "/api/inbound-delegations/" +
            make(officer_, "inbound-delegations",
                 R"({"title":"Đoàn <mẫu> từ Osaka","rank":"expert","purpose":"cooperation_talks","country":"JP",)"
                 R"("content":"Khảo sát vùng trồng","opinions":"Sở A: chưa đồng ý","seating":"Sơ đồ kín",)"
                 R"("arrives_on":"2026-12-07","leaves_on":"2026-12-09","hosts":[")" + office_ + R"("]})");
  }
  /// Path of a fresh link.
  std::string link(const std::string& purpose) {
    const Answer made = ask(officer_, http::Method::post, path_ + "/personal-links",
                            {.body = R"({"purpose":")" + purpose + R"(","name":"Tổng Lãnh sự quán mẫu"})",
                             .headers = {{"origin", "https://donghanh.example"}}});
    EXPECT_EQ(made.status, 201) << made.text;
    const std::string url = made.status == 201 ? made.text_at("/url") : "";
    EXPECT_TRUE(url.starts_with("https://donghanh.example/lien-ket/"));
    return url.empty() ? "" : url.substr(url.find("/lien-ket/"));
  }
  Answer visit(const std::string& path) { return get(system_user(), path); }
  Answer answer(const std::string& path, const std::string& body) {
    return ask(system_user(), http::Method::post, path,
               {.body = body, .headers = {{"content-type", "application/x-www-form-urlencoded"}}});
  }
  Answer record() { return get(officer_, path_); }

  std::string path_;
};
ON_BOTH_DATABASES(PersonalLinks);

TEST_P(PersonalLinks, ThePageTellsTheLeastAndNotesThatItWasOpened) {
  const std::string page = link("guest_list");
  const Answer got = visit(page);
  ASSERT_EQ(got.status, 200) << got.text;
  EXPECT_NE(got.text.find("Đoàn &lt;mẫu&gt; từ Osaka"), std::string::npos);
  EXPECT_NE(got.text.find("07/12/2026"), std::string::npos);
  for (const char* hidden : {"Khảo sát vùng trồng", "chưa đồng ý", "Sơ đồ kín", "links.", "<script"})
    EXPECT_EQ(got.text.find(hidden), std::string::npos) << hidden;
  EXPECT_EQ(got.header("Cache-Control"), "no-store");
  EXPECT_EQ(got.header("X-Robots-Tag"), "noindex, nofollow");
  EXPECT_FALSE(get(officer_, path_ + "/personal-links").text_at("/items/0/opened_at").empty());
  // Control: a link that asks for an opinion tells what the opinion is about.
  EXPECT_NE(visit(link("opinion")).text.find("Khảo sát vùng trồng"), std::string::npos);
}

TEST_P(PersonalLinks, AListIsReadByLinesAndTakesThePlaceOfTheOneBefore) {
  const std::string page = link("guest_list");
  const Answer bad = answer(page, "text=%3B+President");
  EXPECT_EQ(bad.status, 422);
  EXPECT_NE(bad.text.find("; President"), std::string::npos) << "what was typed is kept: " << bad.text;
  EXPECT_EQ(answer(page, "text=Sample+A%3B+President%3B+Sample+Group%0ASample+B%2C+Secretary").status, 303);
  EXPECT_EQ(record().text_at("/guests/0/body"), "Sample Group");
  EXPECT_EQ(record().text_at("/guests/1/post"), "Secretary");
  EXPECT_NE(visit(page).text.find("Sample B, Secretary"), std::string::npos);
  EXPECT_EQ(answer(page, "text=Sample+C").status, 303);
  EXPECT_EQ(record().text_at("/guests/0/name"), "Sample C");
  EXPECT_EQ(record().text.find("Sample B"), std::string::npos);
  EXPECT_EQ(get(officer_, path_ + "/history").text_at("/items/0/on_behalf_of"), "Tổng Lãnh sự quán mẫu");
}

TEST_P(PersonalLinks, AnOpinionIsAddedAndANumberIsANumber) {
  EXPECT_EQ(answer(link("opinion"), "text=%C4%90%E1%BB%93ng+%C3%BD").status, 303);
  EXPECT_EQ(record().text_at("/opinions"), "Sở A: chưa đồng ý\nTổng Lãnh sự quán mẫu, 23/11/2026: Đồng ý");
  const std::string page = link("figure");
  for (const char* text : {"", "abc", "-1", "12x"})
    EXPECT_EQ(answer(page, "text=" + std::string(text)).status, 422) << text;
  EXPECT_EQ(answer(page, "text=12&note=k%E1%BB%83+c%E1%BA%A3+phi%C3%AAn+d%E1%BB%8Bch").status, 303);
  EXPECT_NE(record().text.find("\"guest_count\":12"), std::string::npos);
  EXPECT_NE(get(officer_, path_ + "/comments").text.find("kể cả phiên dịch"), std::string::npos);
}

TEST_P(PersonalLinks, AConfirmationIsAComment) {
  const std::string page = link("confirmation");
  EXPECT_EQ(answer(page, "note=x").status, 422);
  EXPECT_EQ(answer(page, "consent=yes&note=Ph%C3%B2ng+2").status, 303);
  EXPECT_NE(get(officer_, path_ + "/comments").text.find("Xác nhận: Phòng 2"), std::string::npos);
}

TEST_P(PersonalLinks, WhatIsMarkedAsSecretIsRefused) {
  const std::string page = link("opinion");
  EXPECT_EQ(answer(page, "text=T%E1%BB%90I+M%E1%BA%ACT%0An%E1%BB%99i+dung").status, 422);
  EXPECT_EQ(record().text_at("/opinions"), "Sở A: chưa đồng ý");
}

TEST_P(PersonalLinks, AnEndedExpiredOrUnknownLinkOpensNothing) {
  const std::string page = link("opinion");
  const std::string id = get(officer_, path_ + "/personal-links").text_at("/items/0/id");
  EXPECT_EQ(visit(page).status, 200);
  EXPECT_EQ(ask(officer_, http::Method::del, path_ + "/personal-links/" + id, {}).status, 204);
  EXPECT_EQ(visit(page).status, 410);
  EXPECT_EQ(answer(page, "text=a").status, 410);
  const std::string other = link("opinion");
  EXPECT_EQ(visit(other).status, 200);
  EXPECT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
    TRY(c.execute("update personal_link set expires_at = 1", {}));
    return {};
  }));
  EXPECT_EQ(visit(other).status, 410);
  EXPECT_EQ(visit("/lien-ket/khong-co").status, 404);
  EXPECT_EQ(record().text_at("/opinions"), "Sở A: chưa đồng ý");
}

TEST_P(PersonalLinks, ARecordThatHasMovedOnTakesNoMore) {
  const std::string page = link("guest_list");
  EXPECT_TRUE(db().write([&](db::Connection& c) -> Result<void> {
    TRY(c.execute("update head set state = 'closed' where type = 'inbound_delegation'", {}));
    TRY(c.execute("update inbound_delegations set state = 'closed'", {}));
    return {};
  }));
  const Answer late = answer(page, "text=Sample+A");
  EXPECT_EQ(late.status, 422);
  EXPECT_NE(late.text.find("đã qua bước này"), std::string::npos) << late.text;
}

TEST_P(PersonalLinks, ThePageSpeaksThePartnersLanguageBesideEnglish) {
  const auto make_link = [&](const std::string& language) {
    const Answer made =
        ask(officer_, http::Method::post, path_ + "/personal-links",
            {.body = R"({"purpose":"guest_list","name":"Osaka Sample","language":")" + language + R"("})",
             .headers = {{"origin", "https://donghanh.example"}}});
    EXPECT_EQ(made.status, language == "xx" ? 422 : 201) << made.text;
    return made.status == 201 ? made.text_at("/url").substr(std::string("https://donghanh.example").size()) : "";
  };
  const std::string page = make_link("ja");
  const Answer got = visit(page);
  EXPECT_NE(got.text.find("<html lang=\"ja\">"), std::string::npos);
  EXPECT_NE(got.text.find("このリンクはOsaka Sample専用です。"), std::string::npos) << got.text;
  EXPECT_NE(got.text.find("This link is for: Osaka Sample."), std::string::npos);
  EXPECT_NE(got.text.find("到着日"), std::string::npos) << "the names of fields too";
  EXPECT_NE(got.text.find("2026-12-07"), std::string::npos);
  EXPECT_EQ(got.text.find("Đường dẫn"), std::string::npos);
  EXPECT_NE(answer(page, "text=%3B+President").text.find("氏名のない行があります"), std::string::npos);
  EXPECT_EQ(answer(page, "text=Sample+A").status, 303);
  make_link("xx");
  // Control: without a language it is Vietnamese and English.
  EXPECT_NE(visit(link("guest_list")).text.find("Đường dẫn này dành riêng cho"), std::string::npos);
  EXPECT_NE(get(officer_, path_ + "/personal-links").text.find("Tiếng Nhật"), std::string::npos);
}

TEST_P(PersonalLinks, AnAgreementTakesAnOpinionAMeetingAConfirmationACommitmentAFigure) {
  const auto on = [&](const std::string& plural, const std::string& body, const std::string& purpose) {
    path_ = "/api/" + plural + "/" + make(officer_, plural, body);
    return link(purpose);
  };
  const std::string meeting =
      on("meetings",
         R"({"title":"Gặp mẫu","kind":"b2b","parties":[")" + partner_ + R"(",")" + office_ + R"("]})",
         "confirmation");
  EXPECT_NE(visit(meeting).text.find("Bach Sac Trading"), std::string::npos);
  EXPECT_EQ(answer(meeting, "consent=no&note=B%E1%BA%ADn").status, 303);
  EXPECT_NE(get(officer_, path_ + "/comments").text.find("Không xác nhận: Bận"), std::string::npos);
  const std::string commitment = on("commitments",
                                    R"({"title":"Mua hạt dẻ","source":"speech","owner_party":")" + partner_ +
                                        R"(","counterpart":")" + office_ + R"(","due":"2027-03-31"})",
                                    "value");
  EXPECT_EQ(answer(commitment, "text=nhi%E1%BB%81u").status, 422);
  EXPECT_EQ(answer(commitment, "text=1250&note=t%E1%BA%A5n").status, 303);
  EXPECT_NE(get(officer_, path_ + "/comments").text.find("1250: tấn"), std::string::npos);
  const std::string agreement =
      on("agreements",
         R"({"title":"Biên bản ghi nhớ mẫu","form":"memorandum","track":"province","signing_body":")" +
             office_ + R"(","partners":[")" + partner_ + R"("]})",
         "opinion");
  EXPECT_EQ(answer(agreement, "text=%C4%90%E1%BB%93ng+%C3%BD").status, 303);
  EXPECT_NE(get(officer_, path_ + "/comments").text.find("Đồng ý"), std::string::npos);
}

TEST(OutsideWords, EveryPartnersLanguageHasEverySentenceWithTheSameArguments) {
  const Texts texts = Texts::parse(asset("data/text/vi.json"), asset("data/text/en.json")).value();
  ASSERT_GE(outside::languages().size(), 4u);
  const auto tags = [](const std::string& text) {
    std::string out;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
      out += text.substr(at, text.find('}', at) - at + 1);
    return out;
  };
  for (const std::string& language : outside::languages()) {
    const TextMap own = read_texts(asset("data/text/outside/" + language + ".json")).value();
    for (const auto& [key, vi] : texts.all(Tongue::vi)) {
      const bool wanted = key.starts_with("links.") && !key.starts_with("links.purpose_") && key != "links.unknown";
      if (!wanted) continue;
      ASSERT_TRUE(own.contains(key)) << language << " lacks " << key;
      EXPECT_EQ(tags(own.at(key)), tags(vi)) << language << " " << key;
    }
    for (const links::Purpose& p : links::purposes())
      for (const Field& f : find_type(p.type)->fields)
        EXPECT_TRUE(!p.shows(f) || own.contains("field." + std::string(f.name))) << language << " " << f.name;
  }
}

}  // namespace dh
