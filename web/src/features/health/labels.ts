// Words for the members of the health report; one that is not here keeps its own name.
import { t } from "../../language";
import type { TextKey } from "../../texts";
import { texts } from "../../texts";

export function health_label(name: string): string {
  const key = `health.${name}`;
  return key in texts ? t(key as TextKey) : name.replace(/_/g, " ");
}
