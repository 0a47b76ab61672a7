-- The working copy of an event's timetable; what is published stands in the meetings.
create table timetable (
  event {{int}} primary key references head (id),
  version {{int}} not null,
  is_open {{bool}} not null,
  made_by {{int}} not null,
  made_at {{instant}} not null,
  body {{json}} not null
) {{strict}};

-- Personal links of delegations: the token is kept as its hash only; one a delegation.
create table timetable_link (
  token {{bytes}} primary key,
  attendance {{int}} not null unique references head (id),
  made_by {{int}} not null,
  made_at {{instant}} not null
) {{strict}};

alter table events add column travel_slots {{int}};
alter table events add column fairness {{int}};
create table attendances (
  id {{int}} primary key references head (id),
  name {{text}},
  event {{int}} references head (id),
  party {{int}} references head (id),
  head_of_delegation {{text}},
  post {{text}},
  mode {{text}},
  zone {{text}},
  languages {{json}},
  rank {{int}},
  members {{int}},
  arrives {{instant}},
  leaves {{instant}},
  day_from {{text}},
  day_to {{text}},
  absences {{json}},
  max_meetings {{int}},
  quota {{int}},
  buffer {{int}},
  note {{text}},
  confirmation {{text}},
  state {{text}}
) {{strict}};
create index attendances_event on attendances (event) where event is not null;
create index attendances_party on attendances (party) where party is not null;

alter table wishes add column day_part {{text}};
alter table meetings add column locked {{bool}};
alter table meetings add column day_part {{text}};
alter table meetings add column not_before {{instant}};
alter table meetings add column not_after {{instant}};
alter table meetings add column after {{json}};
