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
