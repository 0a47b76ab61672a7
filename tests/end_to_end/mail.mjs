// The morning's mail from the running server through a real SMTP server (npm smtp-server): it comes once, with every
// link, as one message whatever names hold; a refusal is shown to the person and to the administrator.
// usage: mail.mjs PROGRAM
import { resolve } from "node:path";
import { Person, Server, sleep } from "../durability/server.mjs";
import { ended, folder, house, id_of, morning, notice, smtp_server, sql, until, verdict } from "./mail_house.mjs";

const program = resolve(process.argv[2]);
const came = [];
const smtp = await smtp_server(came, {
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo(address, session, done) {
    if (address.address === "gone@tinhmau.gov.vn") return done(Object.assign(new Error("5.1.1 no such box"), { responseCode: 550 }));
    done();
  },
});
const body_of = (mail) => Buffer.from(mail.text.slice(mail.text.indexOf("\r\n\r\n")).replace(/\s/g, ""), "base64").toString();

house(program, smtp);
const me = id_of("chuyenvien"), boss = id_of("lanhdaocq");
sql(`update users set email = 'can.bo@tinhmau.gov.vn', name = 'Cán bộ' || char(13, 10) || 'Bcc: x@y.vn' where id = ${me}`);
sql(`update users set email = 'gone@tinhmau.gov.vn' where id = ${boss}`);
// A record that both may see; the tables are written while no server runs.
let server = await Server.start(program, folder);
const seen = (await (await Person.sign_in(server.base, "chuyenvien")).call("GET", "/api/needs?limit=1")).json.items[0];
await server.stop();
const own = sql(`select id from head where type = 'need' and code = '${seen.code}' and title = '${seen.title}'`);
const unseen = sql(`select id from head where type = 'letter' and owner <> (select organisation from users where id = ${me}) limit 1`);
notice(me, own, "a");
if (unseen) notice(me, unseen, "b");
notice(boss, own, "a");
morning();
server = await Server.start(program, folder);
try {
  verdict(await until(() => came.length === 1), "one mail comes");
  await sleep(3000);
  // Another morning on the same day, by a process started anew.
  await server.stop();
  morning();
  server = await Server.start(program, folder);
  await sleep(5000);
  verdict(came.length === 1, `it comes once: ${came.length}`);
  const text = came[0]?.text ?? "", top = text.slice(0, text.indexOf("\r\n\r\n"));
  verdict(came[0]?.to.join() === "can.bo@tinhmau.gov.vn" && !/^Bcc/mi.test(top), "to the one address, and no name is a header");
  verdict(/^Subject: =\?UTF-8\?B\?/m.test(top) && !/[^\x00-\x7f]/.test(text), "words with marks are encoded");
  const said = came[0] ? body_of(came[0]) : "";
  verdict(/https:\/\/donghanh\.example\/needs\/ned-/.test(said) && !/\/letters\//.test(said), "it leads to the record, and to none that may not be seen");
  const officer = await Person.sign_in(server.base, "chuyenvien"), head = await Person.sign_in(server.base, "lanhdaocq");
  const admin = await Person.sign_in(server.base, "quantri");
  const trouble = async () => (await head.call("GET", "/api/notice-choices")).json.trouble;
  verdict(await until(async () => (await trouble())?.state === "refused"), "a refusal is shown to the person");
  verdict(/550/.test((await trouble())?.answer), `with the server's words: ${(await trouble())?.answer}`);
  const mails = (await admin.call("GET", "/api/mails")).json;
  verdict(mails.items.some((mail) => mail.address === "gone@tinhmau.gov.vn" && mail.state === "refused"), "and to the administrator");
  verdict((await officer.call("GET", "/api/mails")).status === 403, "to nobody else");
} finally {
  await server.stop();
  smtp.close();
}
ended();
