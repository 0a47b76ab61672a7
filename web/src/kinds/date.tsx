// date and instant: typed as "5/9", "05092026" or "mai", shown again in full
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Json } from "../answers";
import { show_date, show_day, show_instant } from "../format";
import { t } from "../language";
import { today } from "../session";
import { read_date } from "../typing/date";
import { instant_of, local_parts, read_time } from "../typing/time";
import type { EditProps, FilterProps, Kind, SayProps, ShowProps } from "./kind";
import { Range, say_range } from "./number";

function Show({ field, value }: ShowProps): JSX.Element {
  if (typeof value !== "string") return <span class="muted">–</span>;
  const text = field.kind === "instant" ? show_instant(value) : show_date(value);
  return <time class="num" dateTime={value}>{text}</time>;
}

function is_date(value: Json | undefined): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
}

function EditDate(props: EditProps): JSX.Element {
  const { id, value } = props;
  const [typed, set_typed] = useState<string | null>(null);
  const read = (words: string): void => {
    set_typed(words);
    const date = words.trim() === "" ? null : read_date(words, today());
    if (date || words.trim() === "") props.onChange(date);
    else props.onChange(words, t("date.not_understood", { text: words }));
  };
  const kept = is_date(value) ? show_date(value) : typeof value === "string" ? value : "";
  return (
    <>
      <input class="in w-date num" id={id} type="text" autocomplete="off"
        value={typed ?? kept} aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined} aria-label={props.label}
        onInput={(event) => read(event.currentTarget.value)} />
      <span class="read" aria-live="polite">{is_date(value) ? show_day(value) : ""}</span>
    </>
  );
}

/// Day and hour in Vietnam's time; kept in UTC.
function EditInstant(props: EditProps): JSX.Element {
  const { id, value } = props;
  const parts = local_parts(typeof value === "string" ? value : null);
  const [day, set_day] = useState(parts ? show_date(parts.date) : "");
  const [hour, set_hour] = useState(parts?.time ?? "");
  const read = (day_words: string, hour_words: string): void => {
    set_day(day_words);
    set_hour(hour_words);
    if (day_words.trim() === "" && hour_words.trim() === "") {
      props.onChange(null);
      return;
    }
    const date = read_date(day_words, today());
    const time = read_time(hour_words);
    if (date && time) props.onChange(instant_of(date, time));
    else if (!date) props.onChange(day_words, t("date.not_understood", { text: day_words }));
    else props.onChange(hour_words, t("time.not_understood", { text: hour_words }));
  };
  const shared = {
    type: "text", autocomplete: "off", "aria-describedby": props.describedBy,
    "aria-invalid": props.invalid || undefined,
  };
  return (
    <span class="row">
      <input {...shared} class="in w-date num" id={id} value={day} aria-label={t("date.day")}
        onInput={(event) => read(event.currentTarget.value, hour)} />
      <input {...shared} class="in w-time num" value={hour} aria-label={t("date.hour")}
        onInput={(event) => read(day, event.currentTarget.value)} />
    </span>
  );
}

function Edit(props: EditProps): JSX.Element {
  return props.field.kind === "instant" ? <EditInstant {...props} /> : <EditDate {...props} />;
}

function Filter({ conditions, onChange }: FilterProps): JSX.Element {
  return <Range conditions={conditions} onChange={onChange}
    read={(words) => read_date(words, today())} show={show_date} />;
}

function Say({ conditions }: SayProps): JSX.Element {
  return <>{say_range(conditions, show_date)}</>;
}

export const date: Kind = {
  Show, Edit, Filter, Say, group: (field) => field.kind === "instant",
};
