// Walks the main job through the HTTP API as the different users and prints the chain record by record:
// need → suggestion → wish → meeting → commitment → agreement through its procedure → project → figures.
// usage: node tools/walk.mjs PROGRAM; exit 0, or 1 with the step that failed. Leaves nothing running.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "donghanh-"));
let server;
let at = "start";

function free_port() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/// One signed-in person.
class Person {
  constructor(base, cookie) { this.base = base; this.cookie = cookie; }

  async call(method, path, body, headers = {}) {
    const answer = await fetch(this.base + path, {
      method,
      headers: {
        "X-Requested-With": "donghanh", Cookie: this.cookie,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : null;
    if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status} ${json?.detail ?? text} ${JSON.stringify(json?.fields ?? [])}`);
    return json;
  }
  get(path) { return this.call("GET", path); }
  make(plural, body) { return this.call("POST", `/api/${plural}`, body, { "Idempotency-Key": randomUUID() }); }
  async step(plural, id, action, body = {}) {
    const now = await this.get(`/api/${plural}/${id}`);
    return this.call("POST", `/api/${plural}/${id}/steps/${action}`, body, { "If-Match": `"${now.version}"` });
  }
  async change(plural, id, body) {
    const now = await this.get(`/api/${plural}/${id}`);
    return this.call("PATCH", `/api/${plural}/${id}`, body, { "If-Match": `"${now.version}"` });
  }
  async find(plural, words, field = "title") {
    const { items } = await this.get(`/api/${plural}?q=${encodeURIComponent(words)}&limit=200`);
    const hit = items.find((item) => String(item[field] ?? item.title).includes(words));
    if (!hit) throw new Error(`không thấy ${words}`);
    return hit;
  }
}

async function sign_in(base, username) {
  const answer = await fetch(base + "/api/session", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Requested-With": "donghanh" },
    body: JSON.stringify({ username, password: "Dong-Hanh-2026" }),
  });
  if (!answer.ok) throw new Error(`đăng nhập ${username}: ${answer.status} ${await answer.text()}`);
  return new Person(base, answer.headers.get("set-cookie").split(";")[0]);
}

function say(what, record, more = "") {
  const state = record?.state ? ` [${record.state}]` : "";
  console.log(`  ${what.padEnd(26)} ${record?.code ?? ""} ${record?.title ?? ""}${state}${more ? " · " + more : ""}`);
}

async function wait_until_up(base) {
  for (let i = 0; i < 200; ++i) {
    try { await fetch(base + "/api/session"); return; } catch { await new Promise((r) => setTimeout(r, 25)); }
  }
  throw new Error("máy chủ không trả lời");
}

const iso = (days) => new Date(Date.now() + 7 * 3600e3 + days * 86400e3).toISOString().slice(0, 10);

async function walk(base) {
  at = "sign-in";
  const [officer, head, leader, law, clerk] = await Promise.all(
    ["chuyenvien", "lanhdaocq", "lanhdaotinh", "vuluatphap", "vanthu"].map((name) => sign_in(base, name)));
  const session = await officer.get("/api/session");
  const org = session.user.organisation.id;

  at = "need";
  const japan = await officer.find("territories", "Nhật Bản");
  let need = await officer.make("needs", {
    title: "Tìm đối tác mua miến dong vụ tới", kind: "trade_export", party: org, sectors: ["agri-products"],
    territories: [japan.id], description: "Nhu cầu chạy thử của chuỗi.", languages: ["ja"], valid_until: iso(120),
  });
  need = await officer.step("needs", need.id, "open");
  say("Nhu cầu", need);

  at = "suggestions";
  const suggested = (await officer.get(`/api/suggestions?for=${need.id}`)).items;
  if (suggested.length === 0) throw new Error("không có gợi ý nào");
  const best = suggested.find((s) => s.record.type === "offer") ?? suggested[0];
  say("Gợi ý đối tác", best.record, best.reasons.map((r) => r.text).join("; "));
  await officer.call("POST", "/api/suggestions/accept", { subject: need.id, other: best.record.id });
  need = await officer.step("needs", need.id, "match");
  const partner = best.record.type === "offer" ? best.record.party.id : best.record.id;

  at = "wish and meeting";
  const event = (await officer.get("/api/events?filter[state][in]=collecting")).items[0];
  if (!event) throw new Error("không có sự kiện đang nhận đăng ký");
  const wish = await officer.make("wishes", { title: "Gặp về miến dong", event: event.id, from_party: org, to_party: partner, need: need.id });
  say("Nguyện vọng gặp", wish, event.title);
  let meeting = await officer.make("meetings", {
    title: "Gặp riêng về miến dong", kind: "b2g", parties: [org, partner], event: event.id, slot_number: 2, table_number: 1, needs: [need.id],
  });
  await officer.step("wishes", wish.id, "place");
  const clash = await fetch(`${base}/api/meetings`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Requested-With": "donghanh", Cookie: officer.cookie, "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ title: "Trùng bàn", kind: "b2g", parties: [org, partner], event: event.id, slot_number: 2, table_number: 1 }),
  });
  if (clash.status !== 422) throw new Error(`cuộc gặp trùng bàn phải bị từ chối, trả ${clash.status}`);
  meeting = await officer.step("meetings", meeting.id, "hold", { our_note: "Hai bên thống nhất mua thử 10 tấn.", next_step: "Gửi mẫu", next_owner: org, next_due: iso(14) });
  say("Cuộc gặp", meeting, "trùng bàn thì từ chối");
  need = await officer.step("needs", need.id, "start_talks");

  at = "commitment";
  const commitment = await officer.make("commitments", {
    title: "Mua thử 10 tấn miến dong", source: "meeting", meeting: meeting.id, owner_party: partner, counterpart: org,
    due: iso(60), value_expected: { amount: "25000", currency: "USD" },
  });
  say("Cam kết", commitment, "25.000 USD dự kiến");

  at = "agreement";
  const refused = await fetch(`${base}/api/agreements`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Requested-With": "donghanh", Cookie: officer.cookie, "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ title: "Hiệp định mua bán miến dong", form: "memorandum", track: "province", signing_body: org, partners: [partner] }),
  });
  if (refused.status !== 422) throw new Error(`tên "Hiệp định" phải bị từ chối, trả ${refused.status}`);
  const committee = (await leader.get("/api/session")).user.organisation.id;
  let agreement = await officer.make("agreements", {
    title: "Bản ghi nhớ hợp tác tiêu thụ nông sản", form: "memorandum", track: "province", signing_body: committee, partners: [partner],
    content: "Hợp tác tiêu thụ nông sản vùng cao.", needs: [need.id], commitments: [commitment.id], non_binding: true, touches_investment: true,
    consultation_dossier: ["need_and_purpose", "main_content", "conformity_with_law", "impact", "compliance_with_article_3", "feasibility", "draft_vietnamese", "draft_foreign"],
    submission_dossier: ["proposal", "written_opinions", "explanation_report", "drafts"], languages: ["vi", "en"],
  });
  agreement = await officer.step("agreements", agreement.id, "draft");
  const ministry = (await officer.find("organisations", "Bộ Ngoại giao")).id;
  const finance = (await officer.find("organisations", "Bộ Tài chính")).id;
  const now = await officer.get(`/api/agreements/${agreement.id}`);
  agreement = await officer.call("POST", `/api/agreements/${agreement.id}/consultation`,
    { bodies: [{ body: ministry, capacity: "foreign_ministry" }, { body: finance, capacity: "finance_ministry" }] },
    { "If-Match": `"${now.version}"` });
  say("Thỏa thuận", agreement);
  const opinions = (await officer.get(`/api/agreements/${agreement.id}/opinions`)).items;
  for (const opinion of opinions) {
    const received = await officer.step("opinions", opinion.id, "receive", { received_on: iso(0) });
    const clock = received.clocks[0];
    say("  Lượt ý kiến", received, `${clock.phrase}, hạn ${clock.due_on} (${clock.article})`);
    const who = opinion.capacity === "foreign_ministry" ? law : clerk;
    await who.step("opinions", opinion.id, "answer", { conclusion: "agrees", document: "01/MAU", document_date: iso(0) });
  }
  const absorbed = await officer.step("agreements", agreement.id, "absorb");
  const refer = absorbed.steps.find((step) => step.action === "refer_dissent");
  if (refer.allowed || refer.why.length === 0) throw new Error("không có ý kiến phản đối thì không trình Thủ tướng, và phải nói vì sao");
  agreement = await head.step("agreements", agreement.id, "submit");
  agreement = await leader.step("agreements", agreement.id, "approve", { decision_number: "02/QĐ-MAU", decision_date: iso(0) });
  say("  Cho phép ký", agreement, "người quyết định không phải người soạn");
  agreement = await officer.step("agreements", agreement.id, "conclude", {
    signed_on: iso(0), signed_at: "Cao Bằng", original_kept_at: "Lưu trữ Ủy ban nhân dân tỉnh",
    signatories: [{ name: "Cán bộ mẫu 03", post: "Lãnh đạo tỉnh", of_our_side: true }, { name: "Sample Person 22", post: "Director", of_our_side: false }],
  });
  const report = agreement.clocks.find((clock) => clock.code.startsWith("TTQT-BC"));
  say("  Đã ký", agreement, `${report.phrase} để báo cáo, hạn ${report.due_on} (${report.article})`);

  at = "project";
  let project = await officer.make("investment-projects", {
    title: "Xưởng sấy miến dong (chạy thử)", investor: partner, country: "JP", province: session.user.province,
    agreements: [agreement.id], commitments: [commitment.id], site: "Cụm công nghiệp mẫu",
  });
  for (const [action, body] of [["seek_approval", {}], ["license", { licence_number: "MAU-0100", licensed_on: iso(0) }]])
    project = await officer.step("investment-projects", project.id, action, body);
  await officer.make("capital-events", { title: "Cấp mới", project: project.id, kind: "granted", amount: { amount: "500000", currency: "USD" }, dated: iso(0) });
  say("Dự án", project, "500.000 USD cấp mới");

  at = "chain";
  const chain = (await officer.get(`/api/needs/${need.id}/chain`)).places;
  console.log("\n  Chuỗi đọc từ nhu cầu:");
  for (const place of chain) console.log(`    ${place.label.padEnd(20)} ${place.items.map((item) => `${item.code} ${item.title}`).join(" | ") || "chưa có"}`);
  for (const place of ["need", "meeting", "commitment", "agreement", "project"])
    if (!chain.find((p) => p.place === place)?.items.length) throw new Error(`chuỗi thiếu ${place}`);

  at = "figures";
  const figures = await officer.get("/api/figures");
  const funnel = figures.groups.find((group) => group.key === "chain").figures;
  console.log("\n  Số liệu: " + funnel.map((f) => `${f.label} ${f.text}`).join(" → "));
  const facts = figures.groups.flatMap((group) => group.figures).filter((f) => f.computed === false).length;
  console.log(`  Số liệu có nguồn: ${facts}`);
}

function stop() {
  if (server && server.exitCode === null) {
    server.kill("SIGTERM");
    return new Promise((resolve) => server.once("exit", resolve));
  }
  return Promise.resolve();
}

let code = 0;
try {
  at = "fill";
  const filled = spawnSync(program, ["demo", "--folder", folder], { stdio: ["ignore", "ignore", "inherit"] });
  if (filled.status !== 0) throw new Error("nạp dữ liệu mẫu");
  at = "serve";
  const port = await free_port();
  server = spawn(program, ["serve", "--folder", folder, "--port", String(port), "--demo", "yes", "--second_factor", "no", "--log_requests", "no"],
    { stdio: ["ignore", "ignore", "inherit"] });
  const base = `http://127.0.0.1:${port}`;
  await wait_until_up(base);
  console.log("Đi hết chuỗi bằng API:\n");
  await walk(base);
  console.log("\nXong: từ nhu cầu đến kết quả.");
} catch (error) {
  console.error(`\nDừng ở bước: ${at}\n${error.message}`);
  code = 1;
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);
