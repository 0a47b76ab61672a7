#include "http/message.hpp"

#include <gtest/gtest.h>

namespace dh::http {
namespace {

TEST(Message, AHeaderIsFoundByItsLowerCaseName) {
  Request request;
  request.headers = {{"accept", "text/html"}, {"accept", "text/plain"}};
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.header("host"), "");
}

TEST(Message, AParameterThatIsEmptyIsNotOneThatIsAbsent) {
  Request request;
  request.query = {{"q", ""}, {"limit", "5"}};
  EXPECT_EQ(request.param("q"), "");
  EXPECT_EQ(request.param("limit"), "5");
  EXPECT_FALSE(request.param("page"));
}

TEST(Message, ACookieIsFoundWhereverItStands) {
  Request request;
  request.headers = {{"cookie", "a=1; session=abc=; b=2"}, {"cookie", "c=3"}};
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("session"), "abc=");
  EXPECT_EQ(request.cookie("b"), "2");
  EXPECT_EQ(request.cookie("c"), "3");
}

TEST(Message, ACookieIsNotFoundByPartOfItsName) {
  Request request;
  request.headers = {{"cookie", "xsession=1; sessionx=2;; =3; session"}};
  EXPECT_EQ(request.cookie("session"), "");
  EXPECT_EQ(request.cookie("ession"), "");
}

TEST(Message, EveryMethodHasItsName) {
  EXPECT_EQ(name(Method::get), "GET");
  EXPECT_EQ(name(Method::head), "HEAD");
  EXPECT_EQ(name(Method::post), "POST");
  EXPECT_EQ(name(Method::put), "PUT");
  EXPECT_EQ(name(Method::patch), "PATCH");
  EXPECT_EQ(name(Method::del), "DELETE");
  EXPECT_EQ(name(Method::options), "OPTIONS");
}

TEST(Message, EncodingAndDecodingGiveTheTextBack) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  EXPECT_EQ(percent_decode(percent_encode(every_byte), false), every_byte);
  EXPECT_EQ(percent_decode(percent_encode(every_byte), true), every_byte);
  EXPECT_EQ(percent_encode("Đà Nẵng"), "%C4%90%C3%A0%20N%E1%BA%B5ng");
  EXPECT_EQ(percent_encode("aZ09-._~"), "aZ09-._~");
}

TEST(Message, DecodingHappensOnce) {
  EXPECT_EQ(percent_decode("%252e", false), "%2e");
}

TEST(Message, APlusIsASpaceOnlyInQueries) {
  EXPECT_EQ(percent_decode("a+b", false), "a+b");
  EXPECT_EQ(percent_decode("a+b", true), "a b");
}

TEST(Message, BadEscapesAreRefused) {
  for (const char* text : {"%", "%4", "a%", "%zz", "%4g", "%g4", "%%41", "% 41", "%+1", "%-1"})
    EXPECT_FALSE(percent_decode(text, false)) << text;
}

TEST(Message, AQueryIsEncodedInOrder) {
  EXPECT_EQ(encode_query({}), "");
  EXPECT_EQ(encode_query({{"q", "a&b=c"}, {"q", ""}, {"đ", "1 2"}}),
            "q=a%26b%3Dc&q=&%C4%91=1%202");
}

}  // namespace
}  // namespace dh::http
