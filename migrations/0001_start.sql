-- What the engine keeps about every record, whatever its type. Typed tables follow in later files,
-- written by `donghanh migrate --plan`.
create table head (
  id {{int}} primary key,
  type {{text}} not null,
  code {{text}} not null,
  title {{text}} not null,
  title_key {{sortkey}} not null,
  state {{text}} not null,
  owner {{int}} not null,
  province {{text}} not null,
  publicity {{text}} not null,
  channel {{text}} not null,
  assigned_to {{int}} not null,
  due_on {{date}},
  missing {{text}} not null,
  version {{int}} not null,
  archived {{bool}} not null,
  created_by {{int}} not null,
  created_at {{instant}} not null,
  changed_by {{int}} not null,
  changed_at {{instant}} not null
) {{strict}};
create index head_of_type on head (type, archived, id);
create index head_of_province on head (type, province, archived, id);
create index head_of_owner on head (type, owner, archived, id);
create index head_of_state on head (type, state, archived, id);
create index head_by_title on head (type, archived, title_key, id);
create unique index head_code on head (owner, code);
create index head_due on head (due_on) where due_on is not null;

create table counter (
  owner {{int}} not null,
  type {{text}} not null,
  year {{int}} not null,
  last {{int}} not null,
  primary key (owner, type, year)
) {{strict}};

-- Every reference from one record to another: fields, members of multiples, and free links (field 'link').
create table relation (
  from_id {{int}} not null references head (id),
  field {{text}} not null,
  to_id {{int}} not null references head (id),
  note {{text}},
  primary key (from_id, field, to_id)
) {{strict}};
create index relation_back on relation (to_id, field);

-- Members of multiples that are codes or choices, for filters.
create table tag (
  record {{int}} not null references head (id),
  field {{text}} not null,
  code {{text}} not null,
  primary key (record, field, code)
) {{strict}};
create index tag_code on tag (field, code, record);

-- Organisations and partners to whom a record is addressed; territories that bring it to missions.
create table audience (
  record {{int}} not null references head (id),
  holder {{int}} not null,
  primary key (record, holder)
) {{strict}};
create index audience_holder on audience (holder, record);
create table reach (
  record {{int}} not null references head (id),
  territory {{int}} not null,
  primary key (record, territory)
) {{strict}};
create index reach_territory on reach (territory, record);

-- Hash-chained: hash = sha256(previous ‖ every other column). Verified by `donghanh verify`.
create table audit (
  seq {{int}} primary key,
  at {{instant}} not null,
  actor {{int}} not null,
  on_behalf_of {{text}} not null,
  request {{text}} not null,
  action {{text}} not null,
  type {{text}} not null,
  record {{int}} not null,
  version {{int}} not null,
  note {{text}} not null,
  changes {{json}} not null,
  previous {{bytes}} not null,
  hash {{bytes}} not null
) {{strict}};
create index audit_record on audit (record, seq);
create index audit_actor on audit (actor, seq);

create table clock (
  id {{int}} primary key,
  record {{int}} not null references head (id),
  code {{text}} not null,
  in_force_from {{date}} not null,
  started_on {{date}} not null,
  due_on {{date}} not null,
  stopped_on {{date}},
  paused_on {{date}},
  used_days {{int}} not null,
  provisional {{bool}} not null
) {{strict}};
create index clock_record on clock (record);
create index clock_running on clock (due_on) where stopped_on is null;

create table idempotency (
  user_id {{int}} not null,
  key {{text}} not null,
  route {{text}} not null,
  body_hash {{bytes}} not null,
  status {{int}} not null,
  etag {{text}} not null,
  body {{json}} not null,
  at {{instant}} not null,
  primary key (user_id, key)
) {{strict}};
create index idempotency_at on idempotency (at);

create table job (
  id {{int}} primary key,
  kind {{text}} not null,
  key {{text}} not null unique,
  run_at {{instant}} not null,
  attempts {{int}} not null,
  payload {{json}} not null,
  last_error {{text}} not null
) {{strict}};
create index job_due on job (run_at);

create table remark (
  id {{int}} primary key,
  record {{int}} not null references head (id),
  at {{instant}} not null,
  author {{int}} not null,
  text {{text}} not null
) {{strict}};
create index remark_record on remark (record, id);

create table file (
  id {{int}} primary key,
  record {{int}} not null references head (id),
  name {{text}} not null,
  media {{text}} not null,
  size {{int}} not null,
  sha256 {{bytes}} not null,
  at {{instant}} not null,
  by_user {{int}} not null
) {{strict}};
create index file_record on file (record, id);

create table notice (
  id {{int}} primary key,
  user_id {{int}} not null,
  record {{int}} not null references head (id),
  key {{text}} not null,
  args {{json}} not null,
  at {{instant}} not null,
  read_at {{instant}}
) {{strict}};
create index notice_user on notice (user_id, id);

-- Accounts beside the record `user`: what signing in needs and nobody reads.
create table account (
  user_id {{int}} primary key references head (id),
  username {{text}} not null unique,
  password {{text}} not null,
  totp_secret {{bytes}} not null,
  totp_on {{bool}} not null,
  totp_step {{int}} not null,
  disabled {{bool}} not null,
  failures {{int}} not null,
  next_try_at {{instant}} not null
) {{strict}};
create table session (
  token {{bytes}} primary key,
  id {{int}} not null unique,
  user_id {{int}} not null references head (id),
  created_at {{instant}} not null,
  seen_at {{instant}} not null,
  remote {{text}} not null,
  agent {{text}} not null
) {{strict}};
create index session_of_user on session (user_id);

create table saved_view (
  id {{int}} primary key,
  user_id {{int}} not null,
  organisation {{int}} not null,
  scope {{text}} not null,
  type {{text}} not null,
  name {{text}} not null,
  query {{text}} not null,
  version {{int}} not null
) {{strict}};
create index saved_view_type on saved_view (type, scope);

-- Personal links for outsiders; the token is stored hashed.
create table confirmation (
  token {{bytes}} primary key,
  record {{int}} not null references head (id),
  name {{text}} not null,
  made_by {{int}} not null,
  made_at {{instant}} not null,
  expires_at {{instant}} not null,
  outcome {{text}} not null,
  answered_at {{instant}},
  note {{text}} not null
) {{strict}};
create index confirmation_record on confirmation (record);

create table merging (
  id {{int}} primary key,
  kept {{int}} not null references head (id),
  merged {{int}} not null references head (id),
  moved {{json}} not null,
  at {{instant}} not null,
  by_user {{int}} not null,
  undone_at {{instant}}
) {{strict}};
create index merging_kept on merging (kept);

-- What was said of a suggestion.
create table suggestion (
  subject {{int}} not null references head (id),
  other {{int}} not null references head (id),
  verdict {{text}} not null,
  reason {{text}} not null,
  by_user {{int}} not null,
  at {{instant}} not null,
  primary key (subject, other)
) {{strict}};

-- only: sqlite
create virtual table search_text using fts5(folded, tokenize = "unicode61 remove_diacritics 0");
-- end
-- only: postgres
create table search_text (
  rowid bigint primary key,
  folded text not null,
  words tsvector generated always as (to_tsvector('simple', folded)) stored
);
create index search_words on search_text using gin (words);
-- end
