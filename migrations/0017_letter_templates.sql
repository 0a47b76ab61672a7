-- An office's own wording of the forms of data/templates.
create table letter_templates (
  id {{int}} primary key references head (id),
  title {{text}},
  form {{text}},
  subject {{text}},
  addressees {{json}},
  bases {{json}},
  text {{text}},
  authority {{json}},
  recipients {{json}},
  note {{text}},
  state {{text}}
) {{strict}};
