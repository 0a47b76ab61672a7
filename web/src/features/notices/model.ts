// What the place of notices reads.
import { t } from "../../language";
import type { TextKey } from "../../texts";
import { texts } from "../../texts";

export type Counts = { unread: number; urgent: number };
export type Notice = {
  id: string; kind: string; label: string; label_en: string; urgent: boolean; text: string; text_en: string;
  at: string; read: boolean; record: { id: string; plural: string; code: string; title: string };
};
export type Notices = Counts & { items: Notice[]; next: string | null };
export type ByMail = "never" | "morning" | "at_once";
export type Choice = {
  kind: string; label: string; label_en: string; urgent: boolean; locked: boolean; screen: boolean; by_mail: ByMail;
};
export type Choices = {
  mail_on: boolean; address: string; trouble: { state: string; answer: string; at: string } | null; items: Choice[];
};

export function mail_state(name: string): string {
  const key = `mail_state.${name}`;
  return key in texts ? t(key as TextKey) : name;
}
