// Which file serves which kind of value; several values of a plain kind share one wrapper.
import type { JSX } from "preact";
import type { Json } from "../answers";
import { pick, t } from "../language";
import type { FieldSchema, KindName } from "../schema";
import { Icon } from "../ui/icon";
import { bool } from "./bool";
import { code } from "./code";
import { date } from "./date";
import { enumeration } from "./enum";
import type { EditProps, Kind, ShowProps } from "./kind";
import { money } from "./money";
import { number } from "./number";
import { ref } from "./ref";
import { rows } from "./rows";
import { text } from "./text";

/// A function and not a table: `rows` imports this file, so its kind is not there at first.
function plain_kind(name: KindName): Kind {
  switch (name) {
    case "text": case "long_text": return text;
    case "number": case "decimal": return number;
    case "money": return money;
    case "date": case "instant": return date;
    case "bool": return bool;
    case "enum": return enumeration;
    case "code": return code;
    case "ref": case "party": return ref;
    case "rows": return rows;
  }
}

const several_of = new Map<Kind, Kind>();

/// The kind of a field, wrapped when it holds several values that the kind takes one by one.
export function kind_of(field: FieldSchema): Kind {
  const kind = plain_kind(field.kind);
  if (!field.multiple || kind.many) return kind;
  const known = several_of.get(kind);
  if (known) return known;
  const made = several(kind);
  several_of.set(kind, made);
  return made;
}

function single(field: FieldSchema): FieldSchema {
  const { multiple: _several, ...rest } = field;
  return rest;
}

function several(kind: Kind): Kind {
  const Show = ({ field, value }: ShowProps): JSX.Element => {
    const items = Array.isArray(value) ? value : [];
    if (items.length === 0) return <span class="muted">–</span>;
    return (
      <>
        {items.map((item, index) => (
          <span key={index}>
            {index > 0 ? "; " : ""}<kind.Show field={single(field)} value={item} />
          </span>
        ))}
      </>
    );
  };
  const Edit = (props: EditProps): JSX.Element => {
    const items: Json[] = Array.isArray(props.value) ? props.value : [];
    const put = (at: number, value: Json, problem?: string): void =>
      props.onChange(items.map((item, index) => (index === at ? value : item)), problem);
    return (
      <>
        {items.map((item, index) => (
          <span class="row several" key={index}>
            <kind.Edit {...props} field={single(props.field)} id={`${props.id}-${index}`}
              label={`${pick(props.field.label)} ${index + 1}`} value={item}
              onChange={(value, problem) => put(index, value, problem)} />
            <button type="button" class="icon-btn" onClick={() =>
              props.onChange(items.filter((_item, other) => other !== index))}
              aria-label={t("rows.remove", { n: index + 1 })}><Icon name="x" /></button>
          </span>
        ))}
        <button type="button" class="btn s" onClick={() => props.onChange([...items, null])}>
          <Icon name="plus" />{t("rows.add")}
        </button>
      </>
    );
  };
  return { ...kind, Show, Edit, many: true, group: () => true };
}
