-- Pairs that stand behind others in a list of suggestions: the counterpart is in as many first lists as its share.
create table suggestion_crowd (
  subject {{int}} not null references head (id),
  other {{int}} not null references head (id),
  primary key (subject, other)
) {{strict}};
