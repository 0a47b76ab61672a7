create table organisations (
  id {{int}} primary key references head (id),
  name {{text}},
  name_en {{text}},
  kind {{text}},
  foreign_affairs_agency {{bool}},
  parent {{int}} references head (id),
  province {{text}},
  territories {{json}},
  agency_code {{text}},
  old_agency_code {{text}},
  valid_from {{date}},
  valid_to {{date}},
  succeeds {{json}},
  sectors {{json}},
  description {{text}},
  website {{text}},
  contact {{text}}
) {{strict}};
create index organisations_parent on organisations (parent) where parent is not null;

create table users (
  id {{int}} primary key references head (id),
  name {{text}},
  post {{text}},
  role {{text}},
  organisation {{int}} references head (id),
  partner {{int}} references head (id),
  email {{text}},
  phone {{text}},
  active {{bool}}
) {{strict}};
create index users_organisation on users (organisation) where organisation is not null;
create index users_partner on users (partner) where partner is not null;

create table territories (
  id {{int}} primary key references head (id),
  name {{text}},
  name_en {{text}},
  kind {{text}},
  country {{text}},
  within {{int}} references head (id),
  relations_since {{date}},
  relations_note {{text}},
  partnership {{text}},
  source {{text}}
) {{strict}};
create index territories_within on territories (within) where within is not null;

create table partners (
  id {{int}} primary key references head (id),
  name {{text}},
  name_vi {{text}},
  kind {{text}},
  country {{text}},
  territory {{int}} references head (id),
  locality {{text}},
  sectors {{json}},
  description {{text}},
  languages {{json}},
  introduced_by {{text}},
  trust {{text}},
  warning {{text}},
  website {{text}},
  contact {{text}},
  contact_email {{text}},
  organisation {{int}} references head (id)
) {{strict}};
create index partners_territory on partners (territory) where territory is not null;
create index partners_organisation on partners (organisation) where organisation is not null;

create table province_profiles (
  id {{int}} primary key references head (id),
  title {{text}},
  province {{text}},
  summary {{text}},
  summary_en {{text}},
  land_fund {{text}},
  zones {{json}},
  priority_sectors {{json}},
  priority_industries {{json}},
  infrastructure {{text}},
  strengths {{text}},
  offers {{json}},
  contact {{text}},
  source {{text}},
  as_of {{date}}
) {{strict}};

create table needs (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  party {{int}} references head (id),
  sectors {{json}},
  vsic {{json}},
  hs {{json}},
  territories {{json}},
  excluded {{json}},
  do_not_approach {{json}},
  description {{text}},
  description_en {{text}},
  quantity_from {{int}},
  quantity_to {{int}},
  unit {{text}},
  value_from_minor {{int}},
  value_from_currency {{text}},
  value_to_minor {{int}},
  value_to_currency {{text}},
  season {{text}},
  capacity {{text}},
  certificates_held {{json}},
  certificates_required {{json}},
  languages {{json}},
  promised_to {{json}},
  valid_until {{date}},
  contact {{text}},
  state {{text}}
) {{strict}};
create index needs_party on needs (party) where party is not null;

create table offers (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  party {{int}} references head (id),
  sectors {{json}},
  vsic {{json}},
  hs {{json}},
  territories {{json}},
  excluded {{json}},
  do_not_approach {{json}},
  description {{text}},
  description_en {{text}},
  quantity_from {{int}},
  quantity_to {{int}},
  unit {{text}},
  value_from_minor {{int}},
  value_from_currency {{text}},
  value_to_minor {{int}},
  value_to_currency {{text}},
  season {{text}},
  capacity {{text}},
  certificates_held {{json}},
  certificates_required {{json}},
  languages {{json}},
  promised_to {{json}},
  valid_until {{date}},
  contact {{text}},
  state {{text}},
  site {{text}},
  area {{int}},
  zone {{text}},
  site_state {{text}},
  incentives {{text}},
  infrastructure {{text}}
) {{strict}};
create index offers_party on offers (party) where party is not null;

create table events (
  id {{int}} primary key references head (id),
  title {{text}},
  title_en {{text}},
  kind {{text}},
  host {{int}} references head (id),
  co_organisers {{json}},
  place {{text}},
  province {{text}},
  territories {{json}},
  zone {{text}},
  starts_on {{date}},
  ends_on {{date}},
  sectors {{json}},
  description {{text}},
  participants {{json}},
  points {{json}},
  slots {{json}},
  tables {{json}},
  interpreters {{json}},
  dignitaries {{json}},
  scheduling {{text}},
  consent {{text}},
  state {{text}}
) {{strict}};
create index events_host on events (host) where host is not null;

create table wishes (
  id {{int}} primary key references head (id),
  title {{text}},
  event {{int}} references head (id),
  from_party {{int}} references head (id),
  to_party {{int}} references head (id),
  priority {{text}},
  need {{int}} references head (id),
  offer {{int}} references head (id),
  reason {{text}},
  unplaced_because {{text}},
  state {{text}}
) {{strict}};
create index wishes_event on wishes (event) where event is not null;
create index wishes_from_party on wishes (from_party) where from_party is not null;
create index wishes_to_party on wishes (to_party) where to_party is not null;
create index wishes_need on wishes (need) where need is not null;
create index wishes_offer on wishes (offer) where offer is not null;

create table meetings (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  parties {{json}},
  event {{int}} references head (id),
  slot_number {{int}},
  table_number {{int}},
  starts_at {{instant}},
  place {{text}},
  link {{text}},
  needs {{json}},
  offers {{json}},
  present {{text}},
  interpreter {{text}},
  our_note {{text}},
  counterpart_note {{text}},
  next_step {{text}},
  next_owner {{int}} references head (id),
  next_due {{date}},
  absent {{int}} references head (id),
  state {{text}}
) {{strict}};
create index meetings_event on meetings (event) where event is not null;
create index meetings_next_owner on meetings (next_owner) where next_owner is not null;
create index meetings_absent on meetings (absent) where absent is not null;

create table commitments (
  id {{int}} primary key references head (id),
  title {{text}},
  source {{text}},
  meeting {{int}} references head (id),
  agreement {{int}} references head (id),
  source_note {{text}},
  owner_party {{int}} references head (id),
  counterpart {{int}} references head (id),
  due {{date}},
  value_expected_minor {{int}},
  value_expected_currency {{text}},
  value_realised_minor {{int}},
  value_realised_currency {{text}},
  realised_on {{date}},
  occasion {{text}},
  result {{text}},
  broken_because {{text}},
  confirmation {{text}},
  state {{text}}
) {{strict}};
create index commitments_meeting on commitments (meeting) where meeting is not null;
create index commitments_agreement on commitments (agreement) where agreement is not null;
create index commitments_owner_party on commitments (owner_party) where owner_party is not null;
create index commitments_counterpart on commitments (counterpart) where counterpart is not null;

create table agreements (
  id {{int}} primary key references head (id),
  title {{text}},
  title_foreign {{text}},
  form {{text}},
  track {{text}},
  shortened {{text}},
  shortened_proof {{text}},
  name_only {{bool}},
  signing_body {{int}} references head (id),
  partners {{json}},
  territories {{json}},
  sectors {{json}},
  content {{text}},
  occasion {{text}},
  in_signing_plan {{bool}},
  touches_defence {{bool}},
  touches_security {{bool}},
  touches_investment {{bool}},
  needs {{json}},
  offers {{json}},
  commitments {{json}},
  inherited_from {{int}} references head (id),
  consulted {{json}},
  consultation_dossier {{json}},
  languages {{json}},
  non_binding {{bool}},
  submission_dossier {{json}},
  points_in_dispute {{text}},
  party_consent_asked {{bool}},
  party_consent {{text}},
  prime_minister_document {{text}},
  decision_number {{text}},
  decision_date {{date}},
  decision_reason {{text}},
  signed_on {{date}},
  signed_at {{text}},
  signatories {{json}},
  in_force_on {{date}},
  term {{text}},
  ends_on {{date}},
  renews_itself {{bool}},
  ending_clause {{text}},
  publication {{text}},
  original_kept_at {{text}},
  signing_report {{text}},
  change_content {{text}},
  change_effective_on {{date}},
  change_notice {{text}},
  ended_because {{text}},
  ended_on {{date}},
  progress {{text}},
  state {{text}}
) {{strict}};
create index agreements_signing_body on agreements (signing_body) where signing_body is not null;
create index agreements_inherited_from on agreements (inherited_from) where inherited_from is not null;

create table opinions (
  id {{int}} primary key references head (id),
  title {{text}},
  agreement {{int}} references head (id),
  body {{int}} references head (id),
  capacity {{text}},
  basis {{text}},
  received_on {{date}},
  lacking {{text}},
  conclusion {{text}},
  conditions {{text}},
  points {{json}},
  document {{text}},
  document_date {{date}},
  recorded_on_behalf {{bool}},
  state {{text}}
) {{strict}};
create index opinions_agreement on opinions (agreement) where agreement is not null;
create index opinions_body on opinions (body) where body is not null;

create table investment_projects (
  id {{int}} primary key references head (id),
  title {{text}},
  investor {{int}} references head (id),
  partners {{json}},
  country {{text}},
  province {{text}},
  sectors {{json}},
  vsic {{json}},
  site {{text}},
  status {{text}},
  status_because {{text}},
  look_again_on {{date}},
  occasion {{text}},
  agreements {{json}},
  commitments {{json}},
  offers {{json}},
  licence_number {{text}},
  licensed_on {{date}},
  description {{text}},
  ended_because {{text}},
  state {{text}}
) {{strict}};
create index investment_projects_investor on investment_projects (investor) where investor is not null;

create table capital_events (
  id {{int}} primary key references head (id),
  title {{text}},
  project {{int}} references head (id),
  kind {{text}},
  amount_minor {{int}},
  amount_currency {{text}},
  dated {{date}},
  document {{text}},
  note {{text}}
) {{strict}};
create index capital_events_project on capital_events (project) where project is not null;

create table source_documents (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  issuer {{text}},
  number {{text}},
  date {{date}},
  publisher {{text}},
  address {{text}},
  language {{text}},
  text {{text}}
) {{strict}};

create table facts (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  value {{int}},
  qualifier {{text}},
  unit {{text}},
  currency {{text}},
  period_from {{text}},
  period_to {{text}},
  as_of {{text}},
  province {{text}},
  parties {{json}},
  speaker {{text}},
  note {{text}},
  sources {{json}},
  parts {{json}}
) {{strict}};

