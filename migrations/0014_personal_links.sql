-- Links for people without an account: one page that asks one thing.
create table personal_link (
  id {{int}} primary key,
  token {{text}} not null unique,
  record {{int}} not null references head (id),
  purpose {{text}} not null,
  name {{text}} not null,
  made_by {{int}} not null,
  made_at {{instant}} not null,
  expires_at {{instant}} not null,
  revoked_at {{instant}},
  opened_at {{instant}},
  answered_at {{instant}},
  answer {{text}} not null
) {{strict}};
create index personal_link_record on personal_link (record, id);
