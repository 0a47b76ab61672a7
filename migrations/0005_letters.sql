-- Delegations out and in, letters; commitments know their delegation.
alter table commitments add column outbound_delegation {{int}} references head (id);
create index commitments_outbound_delegation on commitments (outbound_delegation) where outbound_delegation is not null;
alter table commitments add column inbound_delegation {{int}} references head (id);
create index commitments_inbound_delegation on commitments (inbound_delegation) where inbound_delegation is not null;
create table outbound_delegations (
  id {{int}} primary key references head (id),
  title {{text}},
  level {{text}},
  rank {{text}},
  led_by_centre {{bool}},
  purpose {{text}},
  content {{text}},
  departs_on {{date}},
  returns_on {{date}},
  stops {{json}},
  territories {{json}},
  partners {{json}},
  inviter {{text}},
  invitation {{text}},
  invited_by_enterprise {{bool}},
  members {{json}},
  in_programme {{bool}},
  programme_document {{text}},
  unplanned_because {{text}},
  fund {{text}},
  costs {{json}},
  programme {{json}},
  consulted {{json}},
  opinions {{text}},
  exceeds_because {{text}},
  decision_number {{text}},
  decision_date {{date}},
  decision_by {{text}},
  missions {{json}},
  mission_told_on {{date}},
  mission_told_by {{text}},
  results {{text}},
  report_document {{text}},
  report_date {{date}},
  mission_results_on {{date}},
  paper_file {{text}},
  state {{text}}
) {{strict}};

create table inbound_delegations (
  id {{int}} primary key references head (id),
  title {{text}},
  rank {{text}},
  led_by_centre {{bool}},
  unannounced {{bool}},
  paper_file {{text}},
  purpose {{text}},
  content {{text}},
  country {{text}},
  territories {{json}},
  partners {{json}},
  arrives_on {{date}},
  leaves_on {{date}},
  guests {{json}},
  guest_count {{int}},
  language {{text}},
  hosts {{json}},
  host_leader {{text}},
  host_leader_post {{text}},
  reception {{text}},
  host_comes_to_guest {{bool}},
  seating {{text}},
  programme {{json}},
  fund {{text}},
  costs {{json}},
  request_document {{text}},
  request_date {{date}},
  request_by {{text}},
  consulted {{json}},
  opinions {{text}},
  permit_number {{text}},
  permit_date {{date}},
  results {{text}},
  report_document {{text}},
  report_date {{date}},
  state {{text}}
) {{strict}};

create table letters (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  template_code {{text}},
  number {{text}},
  sign {{text}},
  issued_on {{date}},
  superior_body {{text}},
  issuing_body {{text}},
  place {{text}},
  addressees {{json}},
  bases {{json}},
  text {{text}},
  authority {{json}},
  signer {{text}},
  recipients {{json}},
  archive {{text}},
  urgency {{text}},
  circulation {{text}},
  outbound_delegation {{int}} references head (id),
  inbound_delegation {{int}} references head (id),
  agreement {{int}} references head (id),
  meeting {{int}} references head (id),
  state {{text}}
) {{strict}};
create index letters_outbound_delegation on letters (outbound_delegation) where outbound_delegation is not null;
create index letters_inbound_delegation on letters (inbound_delegation) where inbound_delegation is not null;
create index letters_agreement on letters (agreement) where agreement is not null;
create index letters_meeting on letters (meeting) where meeting is not null;

create index outbound_delegations_days on outbound_delegations (departs_on);
create index inbound_delegations_days on inbound_delegations (arrives_on);
