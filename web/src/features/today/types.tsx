// Every kind of record this reader may see, with the way to add one.
import type { JSX } from "preact";
import type { Session } from "../../answers";
import { lower_first, pick, t } from "../../language";
import { all_records } from "../../schema_lookup";
import { type_allows } from "../../session";
import { Icon } from "../../ui/icon";
import { PageHead } from "../../ui/page";

export function TypesPage({ session }: { session: Session }): JSX.Element {
  const seen = all_records().filter((record) =>
    session.types[record.type]?.includes("view") ?? false);
  return (
    <>
      <PageHead title={t("types.title")} sub={t("types.about")} />
      <ul class="list types">
        {seen.map((record) => (
          <li key={record.type} class="with-button">
            <a href={`/${record.plural}`}>{pick(record.labelPlural)}</a>
            {type_allows(record.type, "create") ? (
              <a class="btn s" href={`/${record.plural}/moi`}><Icon name="plus" />
                {t("list.add", { name: lower_first(pick(record.label)) })}</a>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
