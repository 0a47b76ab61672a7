-- Information items and warnings, what those who got them did and who has read them; questions of foreign partners.
create table info_items (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  content {{text}},
  content_en {{text}},
  sectors {{json}},
  countries {{json}},
  territories {{json}},
  receivers {{json}},
  asks {{text}},
  reply_by {{date}},
  valid_until {{date}},
  source {{text}},
  sources {{json}},
  question {{int}} references head (id),
  published_on {{date}},
  state {{text}}
) {{strict}};
create index info_items_question on info_items (question) where question is not null;
create table info_uses (
  id {{int}} primary key references head (id),
  title {{text}},
  info_item {{int}} references head (id),
  warning {{int}} references head (id),
  body {{int}} references head (id),
  publisher {{int}} references head (id),
  asks {{text}},
  reply_by {{date}},
  result {{text}},
  reply {{text}},
  passed_to {{int}} references head (id),
  done_on {{date}},
  state {{text}}
) {{strict}};
create index info_uses_info_item on info_uses (info_item) where info_item is not null;
create index info_uses_warning on info_uses (warning) where warning is not null;
create index info_uses_body on info_uses (body) where body is not null;
create index info_uses_publisher on info_uses (publisher) where publisher is not null;
create index info_uses_passed_to on info_uses (passed_to) where passed_to is not null;
create table warnings (
  id {{int}} primary key references head (id),
  title {{text}},
  kind {{text}},
  content {{text}},
  content_en {{text}},
  advice {{text}},
  partners {{json}},
  sectors {{json}},
  countries {{json}},
  territories {{json}},
  receivers {{json}},
  asks {{text}},
  reply_by {{date}},
  valid_until {{date}},
  source {{text}},
  published_on {{date}},
  state {{text}}
) {{strict}};
create table warning_cases (
  id {{int}} primary key references head (id),
  title {{text}},
  warning {{int}} references head (id),
  victim {{int}} references head (id),
  victim_name {{text}},
  contact {{text}},
  account {{text}},
  loss_minor {{int}},
  loss_currency {{text}},
  state {{text}}
) {{strict}};
create index warning_cases_warning on warning_cases (warning) where warning is not null;
create index warning_cases_victim on warning_cases (victim) where victim is not null;
create table public_questions (
  id {{int}} primary key references head (id),
  title {{text}},
  question {{text}},
  receiver {{int}} references head (id),
  partner {{int}} references head (id),
  asker {{text}},
  contact {{text}},
  country {{text}},
  sectors {{json}},
  language {{text}},
  way {{text}},
  received_on {{date}},
  sources {{json}},
  body {{int}} references head (id),
  unclear {{text}},
  clarification {{text}},
  answer {{text}},
  answer_en {{text}},
  answered_on {{date}},
  state {{text}}
) {{strict}};
create index public_questions_receiver on public_questions (receiver) where receiver is not null;
create index public_questions_partner on public_questions (partner) where partner is not null;
create index public_questions_body on public_questions (body) where body is not null;
create table read_receipt (
  record {{int}} not null references head (id),
  user_id {{int}} not null,
  organisation {{int}} not null,
  at {{instant}} not null,
  primary key (record, user_id)
) {{strict}};
