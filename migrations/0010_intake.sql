-- Letters kept with their records, annual programmes, imports of tables, links for people outside.
alter table source_documents add column answer_by {{date}};
alter table source_documents add column original {{text}};
create table annual_programmes (
  id {{int}} primary key references head (id),
  title {{text}},
  year {{int}},
  kind {{text}},
  lines {{json}},
  approval_document {{text}},
  approved_on {{date}},
  approved_by {{text}},
  source {{int}} references head (id),
  adjustments {{json}},
  state {{text}}
) {{strict}};
create index annual_programmes_source on annual_programmes (source) where source is not null;

alter table outbound_delegations add column annual_programme {{int}} references head (id);
create index outbound_delegations_annual_programme on outbound_delegations (annual_programme) where annual_programme is not null;
alter table outbound_delegations add column sources {{json}};
alter table inbound_delegations add column annual_programme {{int}} references head (id);
create index inbound_delegations_annual_programme on inbound_delegations (annual_programme) where annual_programme is not null;
alter table inbound_delegations add column in_programme {{bool}};
alter table inbound_delegations add column sources {{json}};

-- Tables of an office brought in as records: what its headings meant, and what each table made.
create table table_heading (
  organisation {{int}} not null,
  type {{text}} not null,
  heading {{text}} not null,
  target {{text}} not null,
  primary key (organisation, type, heading)
) {{strict}};
create table table_import (
  id {{int}} primary key,
  organisation {{int}} not null,
  type {{text}} not null,
  by_user {{int}} not null,
  at {{instant}} not null,
  made {{int}} not null,
  undone_at {{instant}}
) {{strict}};
create index table_import_organisation on table_import (organisation, type);
create table table_import_row (
  import {{int}} not null references table_import (id),
  record {{int}} not null references head (id),
  version {{int}} not null,
  primary key (import, record)
) {{strict}};
