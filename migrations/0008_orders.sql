-- Orders to the Ministry and missions, and their parts.
create table orders (
  id {{int}} primary key references head (id),
  title {{text}},
  party {{int}} references head (id),
  desk {{int}} references head (id),
  priority {{text}},
  wanted_by {{date}},
  basis {{text}},
  lines {{json}},
  description {{text}},
  needs {{json}},
  do_not_approach {{json}},
  existing_agents {{text}},
  promised_to {{json}},
  meeting {{int}} references head (id),
  inbound {{int}} references head (id),
  outbound {{int}} references head (id),
  source {{int}} references head (id),
  contact {{text}},
  question {{text}},
  clarification {{text}},
  scope {{text}},
  missions {{json}},
  lead {{int}} references head (id),
  state {{text}}
) {{strict}};
create index orders_party on orders (party) where party is not null;
create index orders_desk on orders (desk) where desk is not null;
create index orders_meeting on orders (meeting) where meeting is not null;
create index orders_inbound on orders (inbound) where inbound is not null;
create index orders_outbound on orders (outbound) where outbound is not null;
create index orders_source on orders (source) where source is not null;
create index orders_lead on orders (lead) where lead is not null;

create table order_answers (
  id {{int}} primary key references head (id),
  title {{text}},
  parent_order {{int}} references head (id),
  body {{int}} references head (id),
  party {{int}} references head (id),
  desk {{int}} references head (id),
  province {{text}},
  part {{text}},
  question {{text}},
  clarification {{text}},
  answer {{text}},
  leads {{json}},
  document {{text}},
  document_date {{date}},
  use_result {{text}},
  use_note {{text}},
  handed_to {{int}} references head (id),
  handed_from {{int}} references head (id),
  state {{text}}
) {{strict}};
create index order_answers_parent_order on order_answers (parent_order) where parent_order is not null;
create index order_answers_body on order_answers (body) where body is not null;
create index order_answers_party on order_answers (party) where party is not null;
create index order_answers_desk on order_answers (desk) where desk is not null;
create index order_answers_handed_to on order_answers (handed_to) where handed_to is not null;
create index order_answers_handed_from on order_answers (handed_from) where handed_from is not null;

