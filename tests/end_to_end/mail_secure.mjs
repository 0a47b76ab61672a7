// Mail over TLS and with a sign-in at the SMTP server: STARTTLS and TLS from the first byte; what is not trusted gets
// neither the password nor a mail; a refused sign-in loses nothing.
// usage: mail_secure.mjs PROGRAM
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Person, Server, sleep } from "../durability/server.mjs";
import { ended, folder, house, id_of, notice, send_to, smtp_server, sql, until, verdict } from "./mail_house.mjs";

const program = resolve(process.argv[2]);

/// A certificate of its own for 127.0.0.1.
function certificate(name) {
  const file = (ending) => join(folder, `${name}.${ending}`);
  const done = spawnSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
    "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", file("key"), "-out", file("pem")], { encoding: "utf8" });
  if (done.status !== 0) throw new Error("openssl: " + done.stderr);
  return { key: readFileSync(file("key")), cert: readFileSync(file("pem")), path: file("pem") };
}

const signed_in = [];
const onAuth = (auth, _session, done) => {
  signed_in.push(auth.username);
  if (auth.username !== "donghanh" || auth.password !== "mat-khau-mau") return done(Object.assign(new Error("5.7.8 not you"), { responseCode: 535 }));
  done(null, { user: auth.username });
};
const own = certificate("may-chu-thu"), other = certificate("may-la");
const came = [];
const starting = await smtp_server(came, { ...own, onAuth, authOptional: false });
const secure = await smtp_server(came, { ...own, onAuth, authOptional: false, secure: true });
const plain = await smtp_server(came, { onAuth, authOptional: true, disabledCommands: ["STARTTLS"], allowInsecureAuth: true });

house(program, starting);
const me = id_of("chuyenvien");
sql(`update users set email = 'can.bo@tinhmau.gov.vn' where id = ${me}`);
let server = await Server.start(program, folder);
const seen = (await (await Person.sign_in(server.base, "chuyenvien")).call("GET", "/api/needs?limit=1")).json.items[0];
await server.stop();
const record = sql(`select id from head where type = 'need' and code = '${seen.code}' and title = '${seen.title}'`);

let mails = 5000;
/// One mail at once through `smtp`; answers its state once it is no longer waiting to be tried for the first time.
async function send(smtp, more) {
  send_to(smtp, { DONGHANH_MAIL_USER: "donghanh", DONGHANH_MAIL_PASSWORD: "mat-khau-mau", DONGHANH_MAIL_CA: own.path, ...more });
  sql("delete from notice");
  sql("delete from mail");
  signed_in.length = came.length = 0;
  const id = mails++;
  notice(me, record, "secure:" + id);
  sql(`insert into mail (id, user_id, kind, key, made_at, next_at, attempts, state, address, message_id, answer) values (${id}, ${me}, 'notice', 'secure:${id}', ${Date.now()}, 0, 0, 'waiting', '', '', '')`);
  sql(`update notice set by_mail = 'at_once', mail = ${id}`);
  server = await Server.start(program, folder);
  const state = () => sql(`select state || ':' || attempts from mail where id = ${id}`);
  await until(() => state() !== "waiting:0" && !state().startsWith("sending"));
  await sleep(300);
  await server.stop();
  return state();
}

try {
  let state = await send(starting, { DONGHANH_MAIL_TLS: "starttls" });
  verdict(came.length === 1 && came[0].secure && came[0].user === "donghanh", `STARTTLS: it comes, encrypted and signed in (${state})`);
  state = await send(secure, { DONGHANH_MAIL_TLS: "tls" });
  verdict(came.length === 1 && came[0].secure && came[0].user === "donghanh", `TLS from the first byte: it comes (${state})`);
  state = await send(starting, { DONGHANH_MAIL_TLS: "starttls", DONGHANH_MAIL_CA: other.path });
  verdict(came.length === 0 && signed_in.length === 0 && state === "waiting:1", `a certificate that nobody vouches for: no mail, no password, tried again later (${state})`);
  state = await send(plain, { DONGHANH_MAIL_TLS: "starttls" });
  verdict(came.length === 0 && signed_in.length === 0, `a server that offers no encryption where it was asked for: no mail, no password (${state})`);
  state = await send(plain, { DONGHANH_MAIL_TLS: "none", DONGHANH_MAIL_USER: "", DONGHANH_MAIL_PASSWORD: "" });
  verdict(came.length === 1 && !came[0].secure, `control: without encryption asked for, the same server takes it (${state})`);
  state = await send(starting, { DONGHANH_MAIL_TLS: "starttls", DONGHANH_MAIL_PASSWORD: "sai" });
  verdict(came.length === 0 && signed_in.length >= 1 && state === "waiting:1", `a wrong password: the mail is kept and tried again later (${state})`);
} finally {
  for (const smtp of [starting, secure, plain]) smtp.close();
}
ended();
