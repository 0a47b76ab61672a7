-- Addresses of calendars that a reader asks for by itself; the token is stored hashed.
create table calendar_feed (
  id {{int}} primary key,
  token {{bytes}} not null unique,
  user_id {{int}} not null,
  scope {{text}} not null,
  made_at {{instant}} not null
) {{strict}};
create index calendar_feed_user on calendar_feed (user_id);
