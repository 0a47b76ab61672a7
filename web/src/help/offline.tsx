// A line under the top bar while there is no line to the server.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { refresh } from "../cache";
import { t } from "../language";
import { Icon } from "../ui/icon";

export function OfflineLine(): JSX.Element {
  const [off, set_off] = useState(!navigator.onLine);
  useEffect(() => {
    const change = (): void => {
      set_off(!navigator.onLine);
      if (navigator.onLine) refresh();
    };
    window.addEventListener("online", change);
    window.addEventListener("offline", change);
    return () => {
      window.removeEventListener("online", change);
      window.removeEventListener("offline", change);
    };
  }, []);
  return (
    <div role="status" class="offline">
      {off ? <p><Icon name="warn" />{t("offline.line")}</p> : null}
    </div>
  );
}
