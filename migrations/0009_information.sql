-- One place of notices: a row for each person and cause, never two. The old rows were shown nowhere.
drop table notice;
create table notice (
  id {{int}} primary key,
  user_id {{int}} not null,
  record {{int}} not null references head (id),
  kind {{text}} not null,
  cause {{text}} not null,
  args {{json}} not null,
  urgent {{bool}} not null,
  screen {{bool}} not null,
  by_mail {{text}} not null,
  mail {{int}},
  at {{instant}} not null,
  read_at {{instant}}
) {{strict}};
create unique index notice_once on notice (user_id, cause);
create index notice_user on notice (user_id, id);
create index notice_unread on notice (user_id, id) where read_at is null;
create index notice_for_morning on notice (user_id, id) where by_mail = 'morning' and mail is null;
create index notice_of_mail on notice (mail) where mail is not null;
create index notice_of_record on notice (record);

create table notice_choice (
  user_id {{int}} not null,
  kind {{text}} not null,
  screen {{bool}} not null,
  by_mail {{text}} not null,
  primary key (user_id, kind)
) {{strict}};

-- A mail and what became of it; its words are made when it leaves, by the rights of that moment.
create table mail (
  id {{int}} primary key,
  user_id {{int}} not null,
  kind {{text}} not null,
  key {{text}} not null unique,
  made_at {{instant}} not null,
  next_at {{instant}} not null,
  attempts {{int}} not null,
  state {{text}} not null,
  address {{text}} not null,
  message_id {{text}} not null,
  answer {{text}} not null
) {{strict}};
create index mail_waiting on mail (next_at) where state = 'waiting';
create index mail_sending on mail (next_at) where state = 'sending';
create index mail_user on mail (user_id, id);
create index mail_message on mail (message_id) where message_id <> '';

-- How far up the ladder of reminders a running clock has been told (data/notices/ladder.csv).
alter table clock add column told {{int}} not null default 0;
create index clock_to_tell on clock (told, due_on) where stopped_on is null and paused_on is null;
