// Today of every desk on the standard data set with 100,000 delegations and 50,000 orders: goal, figure, verdict.
// node bench/daily.mjs [program] [folder]   The folder is filled when it does not exist.
import { join } from "node:path";
import { Person, Server, sleep } from "../tests/durability/server.mjs";
import { cost, get, scratch } from "./load.mjs";
import { copy_folder, ended, fill_national, remark } from "./table.mjs";

const program = process.argv[2] ?? "build/release/donghanh";
const folder = process.argv[3] ?? "build/bench-daily";
const desks = ["chuyenvien", "lanhdaocq", "lanhdaotinh", "vanthu", "songanh", "tinhuy", "cucngoaivu", "lanhdaocuc", "coquandaidien", "doanhnghiep", "doitac"];

fill_national(program, folder, ["--daily", "yes"]);
const copy = join(scratch, "folder");
copy_folder(folder, copy);
const server = await Server.start(program, copy);
try {
  await sleep(1000);
  for (const name of desks) {
    const person = await Person.sign_in(server.base, name);
    const seen = await get(person, "/api/today");
    cost(server, person, `Today of ${name}`, ["/api/today"], 50);
    remark("  due and steps on it", `${seen.clocks.length} and ${seen.tasks.length}`);
  }
} finally {
  await server.stop();
}
ended();
