// A record: how far it is, what is next, what hangs on it, who did what and who sees it.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Listing, RecordAnswer, TimelineEntry } from "../answers";
import { useGet } from "../cache";
import { show_date, show_instant } from "../format";
import { kind_of } from "../kinds";
import { either, pick, t } from "../language";
import { own_parts } from "../records";
import type { FieldSchema, RecordSchema } from "../schema";
import { field_label, form_fields, state_of } from "../schema_lookup";
import { Chip } from "../ui/chip";
import { ClockLine } from "../ui/clock";
import { Empty } from "../ui/empty";
import { FlowLine } from "../ui/flow_line";
import { Loading, Note, PageHead, ProblemNote, Section } from "../ui/page";
import { Access } from "./access";
import { Archive, Merge } from "./admin";
import { ChainSection } from "./chain";
import { Comments } from "./comments";
import { Files } from "./files";
import { edit_link } from "./form";
import { History } from "./history";
import { Links } from "./links";
import { StepButtons, StepPanel } from "./steps";
import { member } from "./values";

export function RecordPage(props: { record: RecordSchema; id: string }): JSX.Element {
  const { record, id } = props;
  const got = useGet<RecordAnswer>(`/api/${record.plural}/${id}`);
  const [step, set_step] = useState<string | null>(null);
  const value = got.value;
  if (!value) {
    return (
      <>
        <PageHead title={pick(record.label)}
          crumb={<a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>} />
        {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : <Loading />}
      </>
    );
  }
  const may = value.may ?? [];
  const state = state_of(record, value.state);
  const open = value.steps?.find((candidate) => candidate.action === step) ?? null;
  const has_main = value.steps?.some((candidate) => candidate.main && candidate.allowed) ?? false;
  const Own = own_parts[record.type];
  return (
    <>
      <PageHead title={value.title || value.code}
        crumb={<><a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>
          {value.code && value.code !== value.id ? <> / <span class="num">{value.code}</span></> : null}</>}
        sub={<>
          {state ? <Chip tone={state.tone}>{state.label}</Chip> : null}{" "}
          {value.owner?.title ?? ""}
          {value.archived ? <> · <b>{t("record.archived")}</b></> : null}
        </>}
        actions={<>
          {may.includes("edit") ? (
            <a class={`btn ${has_main || open ? "" : "main-act"}`} href={edit_link(record, id)}
              aria-keyshortcuts="e">{t("edit")}</a>
          ) : null}
          <StepButtons steps={value.steps ?? []} open={step} onOpen={set_step} />
        </>} />
      {open ? (
        <StepPanel key={open.action} record={record} value={value} step={open}
          onClose={() => set_step(null)} />
      ) : null}
      <FlowLine path={value.path ?? []} />
      <Missing record={record} value={value} may_edit={may.includes("edit")} />
      <ChainSection record={record} value={value} />
      <div class="cols side-r">
        <div>
          {Own ? <Own record={record} value={value} /> : null}
          <Fields record={record} value={value} may_edit={may.includes("edit")} />
          <Timeline record={record} id={id} />
          <History record={record} value={value} may_restore={may.includes("restore")} />
        </div>
        <aside aria-label={t("record.aside")}>
          <Clocks value={value} />
          <Files record={record} id={id} may_attach={may.includes("attach")} />
          <Links record={record} id={id} may_link={may.includes("link")} />
          <Comments record={record} id={id} may_comment={may.includes("comment")} />
          <Access record={record} id={id} />
          <Merge record={record} value={value} may={may} />
          <Archive record={record} value={value} may={may} />
          <p class="small muted stamp">{t("record.stamp", {
            created: show_instant(String(member(value, "created_at") ?? "")),
            changed: show_instant(value.changed_at), version: value.version,
          })}</p>
        </aside>
      </div>
    </>
  );
}

function Missing(props: {
  record: RecordSchema; value: RecordAnswer; may_edit: boolean;
}): JSX.Element | null {
  const { record, value, may_edit } = props;
  const missing = value.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <Note tone="warn">
      <p>{t("record.missing", { n: missing.length })}{" "}
        {missing.map((name, index) => (
          <span key={name}>{index > 0 ? ", " : ""}
            {may_edit ? <a href={edit_link(record, value.id, name)}>{field_label(record, name)}</a>
              : field_label(record, name)}</span>
        ))}.</p>
    </Note>
  );
}

function Clocks({ value }: { value: RecordAnswer }): JSX.Element | null {
  const clocks = value.clocks ?? [];
  if (clocks.length === 0) return null;
  return (
    <Section id="s-clocks" title={t("clock.title")}>
      <ul class="list">
        {clocks.map((clock) => (
          <li key={clock.id}>
            {either(clock.label, clock.label_en)}<br /><ClockLine clock={clock} full />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Group = { label: string; fields: FieldSchema[] };

function groups_of(fields: FieldSchema[]): Group[] {
  const out: Group[] = [];
  for (const field of fields) {
    const last = out[out.length - 1];
    if (field.group || !last) {
      out.push({ label: field.group ? pick(field.group) : "", fields: [field] });
    } else last.fields.push(field);
  }
  return out;
}

/// All fields; the title is already the heading. Empty ones are named once, below.
function Fields(props: {
  record: RecordSchema; value: RecordAnswer; may_edit: boolean;
}): JSX.Element {
  const { record, value, may_edit } = props;
  const own = record.fields.filter((field) =>
    field.name !== record.title && field.name !== "state");
  const head = form_fields(record).filter((field) => !record.fields.includes(field));
  const empty = (field: FieldSchema): boolean => {
    const held = member(value, field.name);
    return held === null || held === undefined || held === ""
      || (Array.isArray(held) && held.length === 0);
  };
  const all = [...own, ...head];
  const blank = all.filter(empty);
  const short = (field: FieldSchema): boolean =>
    field.kind !== "rows" && field.kind !== "long_text";
  return (
    <Section id="s-content" title={t("record.content")} more={may_edit
      ? <a href={edit_link(record, value.id)}>{t("record.edit_content")}</a> : null}>
      {groups_of(all).map((group, index) => {
        const filled = group.fields.filter((field) => !empty(field));
        if (filled.length === 0) return null;
        return (
          <div key={index} class="fields">
            {group.label ? <h3>{group.label}</h3> : null}
            <dl class="dl two">
              {filled.filter(short).map((field) => <Pair key={field.name} field={field}
                value={value} />)}
            </dl>
            {filled.filter((field) => !short(field)).map((field) => (
              <div key={field.name} class="wide-value">
                <h3>{pick(field.label)}</h3><Shown field={field} value={value} />
              </div>
            ))}
          </div>
        );
      })}
      {blank.length > 0 ? (
        <p class="small muted">{t("record.blank", {
          fields: blank.map((field) => pick(field.label)).join(", "),
        })}</p>
      ) : null}
    </Section>
  );
}

function Shown(props: { field: FieldSchema; value: RecordAnswer }): JSX.Element {
  const Show = kind_of(props.field).Show;
  return <Show field={props.field} value={member(props.value, props.field.name)} />;
}

function Pair(props: { field: FieldSchema; value: RecordAnswer }): JSX.Element {
  return (
    <div><dt>{pick(props.field.label)}</dt><dd><Shown {...props} /></dd></div>
  );
}

const with_timeline = ["partner", "organisation", "province_profile"];

function Timeline(props: { record: RecordSchema; id: string }): JSX.Element | null {
  const { record, id } = props;
  const wanted = with_timeline.includes(record.type);
  const got = useGet<Listing<TimelineEntry>>(
    wanted ? `/api/${record.plural}/${id}/timeline` : null,
  );
  if (!wanted) return null;
  const items = got.value?.items ?? [];
  return (
    <Section id="s-timeline" title={t("timeline.title")}
      note={items.length > 0 ? String(items.length) : null}>
      {got.problem ? <ProblemNote problem={got.problem} retry={got.reload} /> : null}
      {!got.value && got.loading ? <Loading /> : null}
      {got.value && items.length === 0 ? <Empty title={t("timeline.empty")} /> : null}
      <ol class="timeline">
        {items.map((item, index) => (
          <li key={index}>
            <time dateTime={item.at}>{show_date(item.at)}</time>
            <span>
              {either(item.text, item.text_en)}
              {item.record ? (
                <span class="d"><a href={`/${item.record.plural}/${item.record.id}`}>
                  {item.record.title}</a></span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
