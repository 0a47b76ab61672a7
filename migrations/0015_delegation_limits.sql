-- Limits on trips abroad that a province sets for itself.
create table delegation_limits (
  id {{int}} primary key references head (id),
  source {{text}},
  kind {{text}},
  value {{int}},
  valid_from {{date}},
  valid_until {{date}},
  document {{int}} references head (id),
  note {{text}}
) {{strict}};
create index delegation_limits_document on delegation_limits (document) where document is not null;
