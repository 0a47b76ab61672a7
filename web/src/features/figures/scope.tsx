// What figures are counted over: a province, read as it was or as it is now with all it took in.
import type { JSX } from "preact";
import { kind_of } from "../../kinds";
import { t } from "../../language";
import { navigate } from "../../router";
import type { FieldSchema } from "../../schema";
import { texts } from "../../texts";
import { Field } from "../../ui/field";

const province_field: FieldSchema = {
  name: "province", kind: "code", list: "provinces", label: texts["figures.place"],
};

/// The part of a page's query that the figures take.
export function scope_of(query: URLSearchParams): string {
  const province = query.get("province") ?? "";
  if (!province) return "";
  const reading = query.get("reading") === "was" ? "was" : "now";
  return `province=${encodeURIComponent(province)}&reading=${reading}`;
}

export function Scope(props: { page: string; query: URLSearchParams }): JSX.Element {
  const province = props.query.get("province") ?? "";
  const reading = props.query.get("reading") === "was" ? "was" : "now";
  const Edit = kind_of(province_field).Edit;
  const go = (next_province: string, next_reading: string): void => {
    const next = new URLSearchParams(props.query);
    for (const name of ["province", "reading"]) next.delete(name);
    if (next_province) {
      next.set("province", next_province);
      next.set("reading", next_reading);
    }
    const text = next.toString();
    navigate(props.page + (text ? `?${text}` : ""), { replace: true });
  };
  return (
    <div class="row-fields no-print">
      <Field id="figures-province" label={t("figures.place")} optional
        hint={province ? t("hint.find") : t("figures.all_places")}>
        <Edit field={province_field} id="figures-province" value={province || null}
          describedBy="figures-province-hint"
          onChange={(value) => go(typeof value === "string" ? value : "", reading)} />
      </Field>
      {province ? (
        <fieldset class="field">
          <legend class="lab">{t("figures.reading")}</legend>
          <span class="choices">
            {(["now", "was"] as const).map((option) => (
              <label key={option} class="choice">
                <input type="radio" name="reading" checked={reading === option}
                  onChange={() => go(province, option)} />
                {t(option === "now" ? "figures.now" : "figures.was")}
              </label>
            ))}
          </span>
        </fieldset>
      ) : null}
    </div>
  );
}
