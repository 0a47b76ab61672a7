// What honest clients may expect: requests arrive as sent, answers as made.
#include "http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <set>
#include <stdexcept>
#include <thread>

#include "http/test_client.hpp"

namespace dh::http::test {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;

Response echo(const Request& request) {
  return text(std::string(name(request.method)) + " " + request.path + " " + request.body);
}

TEST(Server, ARequestArrivesAsItWasSent) {
  Request seen;
  auto server = serve({}, [&](const Request& request) {
    seen = request;
    return text("");
  });
  ASSERT_TRUE(server);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  auto answer = client.ask("\r\nPATCH /api/%C4%91?a=1+2&b=%26 HTTP/1.1\r\nHost: a\r\n"
                           "X-One:  two\t\r\nCOOKIE: s=1\r\ncontent-length: 3\r\n\r\nabc");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(seen.method, Method::patch);
  EXPECT_EQ(seen.target, "/api/%C4%91?a=1+2&b=%26");
  EXPECT_EQ(seen.path, "/api/đ");
  EXPECT_EQ(seen.param("a"), "1 2");
  EXPECT_EQ(seen.param("b"), "&");
  EXPECT_EQ(seen.header("x-one"), "two");
  EXPECT_EQ(seen.cookie("s"), "1");
  EXPECT_EQ(seen.body, "abc");
  EXPECT_EQ(seen.remote, "127.0.0.1");
}

TEST(Server, EveryRequestHasItsOwnIdOfSixteenHexadecimalDigits) {
  auto server = serve({}, [](const Request& request) { return text(request.id); });
  std::set<std::string> ids;
  for (int connection = 0; connection < 3; ++connection) {
    Client client;
    ASSERT_TRUE(client.connect(server->port()));
    for (int at = 0; at < 10; ++at) ids.insert(client.ask(get("/")).body);
  }
  EXPECT_EQ(ids.size(), 30U);
  for (const auto& id : ids) {
    EXPECT_EQ(id.size(), 16U);
    EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos) << id;
  }
}

TEST(Server, AnAnswerHasTheCallersFieldsAndTheServersFraming) {
  auto server = serve({}, [](const Request&) {
    auto response = text("hello", 201);
    response.headers.emplace_back("X-Thing", "a: b");
    response.headers.emplace_back("Content-Length", "77");
    response.headers.emplace_back("Transfer-Encoding", "chunked");
    response.headers.emplace_back("X-Forged", "a\r\nSet-Cookie: b");
    return response;
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  auto answer = client.ask(get("/"));
  EXPECT_EQ(answer.head,
            "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nX-Thing: a: b\r\n"
            "Content-Length: 5\r\n\r\n");
  EXPECT_EQ(answer.body, "hello");
  EXPECT_EQ(client.ask(get("/")).status, 201);
}

TEST(Server, AConnectionServesManyRequests) {
  auto server = serve({}, echo);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  for (int at = 0; at < 100; ++at)
    ASSERT_EQ(client.ask(post("/a", std::to_string(at))).body, "POST /a " + std::to_string(at));
}

TEST(Server, PipelinedRequestsAreAnsweredInOrder) {
  auto server = serve({}, [](const Request& request) {
    if (request.path == "/0") std::this_thread::sleep_for(50ms);
    return echo(request);
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  std::string requests;
  for (int at = 0; at < 50; ++at)
    requests += at % 2 == 0 ? get("/" + std::to_string(at)) : post("/" + std::to_string(at), "x");
  ASSERT_TRUE(client.send(requests));
  for (int at = 0; at < 50; ++at) {
    auto expected = (at % 2 == 0 ? "GET /" : "POST /") + std::to_string(at) + " ";
    ASSERT_EQ(client.answer().body, expected + (at % 2 == 0 ? "" : "x"));
  }
}

TEST(Server, ARequestMayArriveByteByByte) {
  auto server = serve({}, echo);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  std::string chunked = "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n";
  for (char byte : post("/a", "abc") + chunked) ASSERT_TRUE(client.send({&byte, 1}));
  EXPECT_EQ(client.answer().body, "POST /a abc");
  EXPECT_EQ(client.answer().body, "POST /b abcde");
}

TEST(Server, AnAnswerToHeadHasTheLengthButNoBody) {
  auto server = serve({}, [](const Request& request) {
    auto response = text("hello");
    if (request.path == "/stream") response.stream = [](std::string&) { return false; };
    return response;
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.answer(true).field("content-length"), "5");
  client.send("HEAD /stream HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.answer(true).field("content-length"), "");
  EXPECT_EQ(client.ask(get("/")).body, "hello");
}

TEST(Server, AnswersWithoutABodyHaveNoLength) {
  auto server = serve({}, [](const Request& request) {
    return text("not sent", request.path == "/204" ? 204 : 304);
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  for (const char* path : {"/204", "/304", "/204"}) {
    auto answer = client.ask(get(path));
    EXPECT_EQ(std::to_string(answer.status), path + 1);
    EXPECT_EQ(answer.field("content-length"), "");
  }
}

TEST(Server, StaticBytesAreSentWhole) {
  static const std::string bytes(3'000'000, 'v');
  auto server = serve({}, [](const Request&) {
    Response response;
    response.view = bytes;
    return response;
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  EXPECT_EQ(client.ask(get("/")).body, bytes);
}

TEST(Server, CloseIsGrantedToTheClientAndToTheHandler) {
  auto server = serve({}, [](const Request& request) {
    auto response = text("bye");
    if (request.path == "/handler") response.headers.emplace_back("connection", "Close");
    return response;
  });
  for (auto request : {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"s,
                       "GET / HTTP/1.0\r\n\r\n"s, get("/handler")}) {
    Client client;
    ASSERT_TRUE(client.connect(server->port()));
    auto answer = client.ask(request);
    EXPECT_EQ(answer.body, "bye") << request;
    EXPECT_TRUE(answer.closes()) << request;
    client.end_sending();
    EXPECT_TRUE(client.sees_close()) << request;
  }
}

TEST(Server, AnOldClientMayKeepItsConnection) {
  auto server = serve({}, echo);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  for (int at = 0; at < 2; ++at) {
    auto answer = client.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.field("connection"), "keep-alive");
  }
}

TEST(Server, AClientThatWaitsToSendItsBodyIsToldToGoOn) {
  auto server = serve({}, echo);
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  std::string head = "POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: ";
  EXPECT_EQ(client.ask(head + "3\r\n\r\n").status, 100);
  EXPECT_EQ(client.ask("abc").body, "POST /a abc");
  EXPECT_EQ(client.ask(head + "3\r\n\r\nabc").body, "POST /a abc");
  EXPECT_EQ(client.ask(head + "2000000\r\n\r\n").status, 413);
}

TEST(Server, AHandlerThatThrowsIsAnswered500) {
  auto server = serve({}, [](const Request& request) -> Response {
    if (request.path == "/int") throw 5;
    if (request.path == "/status") return text("", 99);
    throw std::runtime_error("broken");
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  for (const char* path : {"/", "/int", "/status"}) {
    auto answer = client.ask(get(path));
    EXPECT_EQ(answer.status, 500) << path;
    EXPECT_EQ(answer.field("x-refused"), "500") << path;
    EXPECT_EQ(answer.body.size(), "refused "s.size() + 16) << path;
    EXPECT_FALSE(answer.closes()) << path;
  }
}

/// A stream of `size` bytes in pieces of ten thousand, which counts them.
Response stream_of(std::size_t size, std::shared_ptr<std::atomic<std::size_t>> made) {
  Response response;
  response.stream = [size, made](std::string& chunk) {
    chunk.append(10'000, 's');
    return (*made += 10'000) < size;
  };
  return response;
}

TEST(ServerStream, AHundredMegabytesAreMadeOnlyAsFastAsTheyAreRead) {
  constexpr std::size_t size = 100'000'000;
  auto made = std::make_shared<std::atomic<std::size_t>>(0);
  auto server = serve({}, [&](const Request&) { return stream_of(size, made); });
  Client client(64 << 10);
  ASSERT_TRUE(client.connect(server->port()));
  client.send(get("/"));
  std::this_thread::sleep_for(200ms);
  EXPECT_GT(*made, 0U);
  EXPECT_LT(*made, 16'000'000U) << "more than the system's socket buffers hold";
  auto answer = client.answer();
  EXPECT_EQ(answer.field("transfer-encoding"), "chunked");
  EXPECT_EQ(answer.body.size(), size);
  EXPECT_EQ(*made, size);
}

TEST(ServerStream, AnOldClientReadsToTheEndOfTheConnection) {
  auto made = std::make_shared<std::atomic<std::size_t>>(0);
  auto server = serve({}, [&](const Request&) { return stream_of(500'000, made); });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  auto answer = client.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(answer.field("transfer-encoding"), "");
  EXPECT_TRUE(answer.closes());
  EXPECT_EQ(answer.body.size(), 500'000U);
}

TEST(ServerStream, EmptyPiecesDoNotEndIt) {
  auto server = serve({}, [](const Request&) {
    Response response;
    response.stream = [calls = 0](std::string& chunk) mutable {
      if (++calls % 40 == 0) chunk += "x";
      if (calls % 20 == 0) std::this_thread::sleep_for(25ms);
      return calls < 100;
    };
    return response;
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  EXPECT_EQ(client.ask(get("/")).body, "xx");
  EXPECT_EQ(client.ask(get("/")).body, "xx");
}

TEST(ServerStream, AThrowCutsTheAnswerSoThatItDoesNotLookWhole) {
  auto server = serve({}, [](const Request&) {
    Response response;
    response.stream = [calls = 0](std::string& chunk) mutable -> bool {
      if (++calls == 10) throw std::runtime_error("broken");
      chunk.append(10'000, 'x');
      return true;
    };
    return response;
  });
  Client client;
  ASSERT_TRUE(client.connect(server->port()));
  EXPECT_EQ(client.ask(get("/")).status, 0);
  EXPECT_TRUE(client.is_closed());
}

TEST(ServerStream, WhatItHoldsIsFreedWhenTheClientGoesAway) {
  auto made = std::make_shared<std::atomic<std::size_t>>(0);
  std::weak_ptr<std::atomic<std::size_t>> watch = made;
  auto server = serve({}, [held = std::move(made)](const Request&) mutable {
    return stream_of(1'000'000'000'000, std::move(held));
  });
  auto client = std::make_unique<Client>();
  ASSERT_TRUE(client->connect(server->port()));
  client->send(get("/"));
  ASSERT_TRUE(client->receive());
  client.reset();
  for (int wait = 0; wait < 200 && !watch.expired(); ++wait) std::this_thread::sleep_for(10ms);
  EXPECT_TRUE(watch.expired());
}

TEST(Server, SixtyFourClientsAtOnceGetTheirOwnAnswers) {
  auto server = serve({}, echo);
  std::atomic<int> right = 0;
  std::vector<std::thread> clients;
  for (int number = 0; number < 64; ++number) {
    clients.emplace_back([&, number] {
      Client client;
      if (!client.connect(server->port())) return;
      for (int at = 0; at < 50; ++at) {
        auto body = std::to_string(number) + "-" + std::string(at * 100, 'b');
        if (client.ask(post("/a", body)).body == "POST /a " + body) ++right;
      }
    });
  }
  for (auto& client : clients) client.join();
  EXPECT_EQ(right, 64 * 50);
}

TEST(Server, AsManyBlockingHandlersRunSideBySideAsThereAreThreads) {
  Options options;
  options.threads = 3;
  std::barrier together(3);
  auto server = serve(options, [&](const Request&) {
    together.arrive_and_wait();  // for ever, if one of the three were not begun
    return text("together");
  });
  Client clients[3];
  for (auto& client : clients) ASSERT_TRUE(client.connect(server->port()));
  for (int round = 0; round < 200; ++round) {
    for (auto& client : clients) client.send(get("/"));
    for (auto& client : clients) ASSERT_EQ(client.answer().body, "together") << round;
  }
}

TEST(Server, AnAddressThatCannotBeListenedOnIsAnError) {
  auto first = serve({}, echo);
  Options options;
  options.port = first->port();
  auto limits = [](const Request&) { return Limits{}; };
  auto second = Server::start(options, echo, limits, refuse);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Code::unavailable);
  EXPECT_EQ(second.error().args["port"], std::to_string(options.port));
  options.address = "not an address";
  EXPECT_FALSE(Server::start(options, echo, limits, refuse));
}

}  // namespace
}  // namespace dh::http::test
