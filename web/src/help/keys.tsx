// The sheet of keys ("?"): what each does, and a switch for those of one letter.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { letters_on, set_letters } from "../keys";
import { t } from "../language";
import type { TextKey } from "../texts";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

type Line = { keys: string[]; text: TextKey };

const groups: { title: TextKey; lines: Line[] }[] = [
  { title: "keys.everywhere", lines: [
    { keys: ["/"], text: "keys.search" }, { keys: ["Ctrl", "K"], text: "keys.search_typing" },
    { keys: ["n"], text: "keys.new" }, { keys: ["u"], text: "keys.undo" },
    { keys: ["?"], text: "keys.sheet" },
  ] },
  { title: "keys.in_lists", lines: [
    { keys: ["j"], text: "keys.down" }, { keys: ["k"], text: "keys.up" },
    { keys: ["Enter"], text: "keys.open_row" }, { keys: ["x"], text: "keys.choose_row" },
  ] },
  { title: "keys.in_record", lines: [
    { keys: ["e"], text: "keys.edit" }, { keys: ["s"], text: "keys.step" },
  ] },
  { title: "keys.in_form", lines: [
    { keys: ["Ctrl", "Enter"], text: "keys.save" }, { keys: ["Esc"], text: "keys.leave" },
  ] },
];

export function KeySheet(props: { onClose: () => void; onTour: () => void }): JSX.Element {
  const [on, set_on] = useState(letters_on);
  return (
    <Dialog title={t("keys.title")} onClose={props.onClose}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{t(group.title)}</h3>
          <dl class="key-list">
            {group.lines.map((line) => (
              <div key={line.text}>
                <dt>{line.keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                <dd>{t(line.text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="choice">
        <input type="checkbox" checked={on} onChange={(event) => {
          set_letters(event.currentTarget.checked);
          set_on(event.currentTarget.checked);
        }} />{t("keys.letters")}
      </label>
      <div class="actions">
        <Button onPress={props.onTour}>{t("tour.again")}</Button>
        <Button kind="main" onPress={props.onClose}>{t("close")}</Button>
      </div>
    </Dialog>
  );
}
