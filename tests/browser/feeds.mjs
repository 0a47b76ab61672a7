// Calendar addresses (RFC 5545) as a calendar program reads them: by a parser that is not ours (ical.js).
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Person } from "../durability/server.mjs";

const require = createRequire(join(fileURLToPath(new URL(".", import.meta.url)), "../../web/package.json"));
const key = () => ({ "Idempotency-Key": crypto.randomUUID() });

async function made(world, person, scope) {
  const answer = await person.call("POST", "/api/calendar-feeds", { scope }, key());
  if (answer.status !== 201) throw new Error("feed: " + JSON.stringify(answer.json));
  return answer.json.url.replace(/^https?:\/\/[^/]+/, "");
}

async function read(world, path) {
  const ICAL = (await import(require.resolve("ical.js"))).default;
  const text = await (await fetch(world.base + path)).text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)), ICAL };
}

/// What RFC 5545 asks of the bytes themselves: CRLF, lines of 75 octets at most.
function form_faults(text) {
  const lines = text.split("\r\n");
  const out = [];
  if (/[^\r]\n|\r[^\n]/.test(text)) out.push("a line without CRLF");
  if (lines.some((line) => Buffer.byteLength(line) > 75)) out.push("a line over 75 octets");
  return out;
}

export async function feeds(world) {
  const officer = await Person.sign_in(world.base, "chuyenvien");
  const session = await officer.call("GET", "/api/session");
  const from = new Date(Date.now() - 7 * 86400e3).toISOString().slice(0, 10), to = new Date(Date.now() + 20 * 86400e3).toISOString().slice(0, 10);
  const diary = (await officer.call("GET", `/api/week?from=${from}&to=${to}`)).json.items.filter((one) => !one.restricted);
  const all = await read(world, await made(world, officer, "all"));
  const faults = form_faults(all.text);
  world.verdict(faults.length === 0, `the calendar's bytes keep to RFC 5545 ${faults.join(" | ")}`);
  world.verdict(all.calendar.getFirstPropertyValue("version") === "2.0" && Boolean(all.calendar.getFirstPropertyValue("prodid")), "it names its version and program");
  const uids = all.events.map((one) => one.uid);
  world.verdict(uids.length > 5 && new Set(uids).size === uids.length, `every entry has an identity of its own (${uids.length})`);

  const by_uid = new Map(all.events.map((one) => [one.uid, one]));
  const wrong = diary.filter((one) => {
    const found = by_uid.get(`${one.id}${one.part ? "." + one.part : ""}@donghanh`);
    if (!found) return true;
    const starts = found.startDate;
    const same_start = one.starts ? Math.abs(starts.toJSDate().getTime() - Date.parse(one.starts)) < 1000 : starts.isDate && starts.toString() === one.first;
    // The end of a day is the next one.
    const next = (day) => new Date(Date.parse(day) + 86400e3).toISOString().slice(0, 10);
    const same_end = one.starts ? !one.ends || Math.abs(found.endDate.toJSDate().getTime() - Date.parse(one.ends)) < 1000 : found.endDate.toString() === next(one.last);
    return !same_start || !same_end || !found.summary.includes(one.title);
  });
  world.verdict(diary.length > 3 && wrong.length === 0, `every line of the diary is read back with its days and hours (${diary.length}) ${wrong.slice(0, 2).map((one) => one.title).join(" | ")}`);

  const own = await read(world, await made(world, officer, "outbound_delegation"));
  world.verdict(own.events.length > 0 && own.events.every((one) => one.uid.startsWith("odl-")), "an address of one type holds that type");
  const here = await read(world, await made(world, officer, `province:${session.json.user.province}`));
  const elsewhere = await read(world, await made(world, officer, "province:ca-mau@2025-07-01"));
  world.verdict(here.events.length > 0 && elsewhere.events.length < here.events.length, `an address of a province holds what is its own (${here.events.length}, another province ${elsewhere.events.length})`);

  // What changes is told as a change of the same entry; what is called off as cancelled, not as gone.
  const path = await made(world, officer, "event");
  const tomorrow = new Date(Date.now() + 86400e3).toISOString().slice(0, 10);
  const event = (await officer.call("POST", "/api/events", { title: "Hội thảo; có dấu, phẩy\\ và xuống dòng", kind: "talks", host: session.json.user.organisation.id, starts_on: tomorrow, ends_on: tomorrow, place: "Hội trường mẫu" }, key())).json;
  if (!event?.id) throw new Error("event: " + JSON.stringify(event));
  const first = (await read(world, path)).events.find((one) => one.uid.startsWith(event.id));
  await officer.call("PATCH", `/api/events/${event.id}`, { place: "Phòng số 2" }, { "If-Match": `"${event.version}"` });
  const second = (await read(world, path)).events.find((one) => one.uid.startsWith(event.id));
  world.verdict(first?.summary.includes("Hội thảo; có dấu, phẩy\\ và xuống dòng") === true, `signs of the format in a title come back as they were: ${first?.summary}`);
  world.verdict(second?.sequence > first?.sequence && second?.location === "Phòng số 2", "a change raises the sequence of the same entry");
  let broken = "";
  try { all.ICAL.parse(all.text.replace("BEGIN:VEVENT", "BEGIN VEVENT")); } catch (error) { broken = String(error); }
  world.verdict(broken !== "", "control: a broken calendar is refused by that parser");
}
