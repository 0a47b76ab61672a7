// A year of a province's delegations from Excel: 300 rows tried, brought in and undone through HTTP.
// node bench/year_table.mjs [program]   The folder is the demonstration's own, made anew.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Person, Server, fill, key } from "../tests/durability/server.mjs";
import { ended, line } from "./table.mjs";

const program = process.argv[2] ?? "build/release/donghanh";
const folder = mkdtempSync(join(tmpdir(), "dh-year-"));
const lands = ["Nhật Bản", "Hàn Quốc", "Lào", "Trung Quốc", "CHLB Đức"];
const head = ["STT", "Tên đoàn công tác", "Quốc gia", "Thời gian đi", "Trưởng đoàn", "Chức vụ", "Nguồn kinh phí", "Số quyết định"];
const rows = [["DANH SÁCH ĐOÀN RA (MẪU)"], head, ...Array.from({ length: 300 }, (_one, i) => [String(i + 1), `Đoàn mẫu số ${i + 1}`,
  lands[i % 5], `${1 + i % 20}-${4 + i % 20}/${1 + i % 12}/2025`, `Ông Cán bộ mẫu ${i + 1}`, "Giám đốc", "Ngân sách nhà nước",
  `${i + 1}/QĐ-UBND`])];
const body = { rows, past: true, otherwise: { level: "province", rank: "other", purpose: "cooperation_talks" } };

async function timed(what, goal_ms, work) {
  const begun = process.hrtime.bigint();
  const answer = await work();
  const ms = Number(process.hrtime.bigint() - begun) / 1e6;
  line(what, `≤ ${goal_ms} ms`, ms.toFixed(0) + " ms", ms <= goal_ms);
  return answer.json;
}

fill(program, folder);
const server = await Server.start(program, folder);
try {
  const person = await Person.sign_in(server.base, "chuyenvien");
  const address = "/api/tables/outbound-delegations";
  const tried = await timed("300 rows tried, every fault by its cell", 2000, () => person.call("POST", address + "/check", body));
  if (tried.rows.length !== 300 || tried.faulty !== 0) throw new Error(JSON.stringify(tried).slice(0, 400));
  const made = await timed("300 delegations of a past year brought in", 3000,
    () => person.call("POST", address, body, { "Idempotency-Key": key() }));
  if (made.made !== 300) throw new Error(JSON.stringify(made).slice(0, 400));
  const gone = await timed("undone", 2000, () => person.call("POST", `${address}/${made.id}/undo`, {}, { "Idempotency-Key": key() }));
  if (gone.undone !== 300) throw new Error(JSON.stringify(gone));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
ended();
