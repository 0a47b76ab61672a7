// The query of a list: the same words in the page's address and in the request.
import type { Conditions } from "../kinds/kind";
import type { FieldSchema } from "../schema";

const filter_name = /^filter\[([\w.]+)\]\[(\w+)\]$/;

export class ListQuery {
  private readonly params_: URLSearchParams;

  constructor(from: URLSearchParams | string) {
    this.params_ = new URLSearchParams(from);
  }

  sort(): string {
    return this.params_.get("sort") ?? "";
  }

  words(): string {
    return this.params_.get("q") ?? "";
  }

  archived(): boolean {
    return this.params_.get("archived") === "1";
  }

  /// Filtered fields in the order they stand in the address.
  filters(): Map<string, Conditions> {
    const out = new Map<string, Conditions>();
    for (const [name, value] of this.params_) {
      const parts = filter_name.exec(name);
      if (!parts || !parts[1] || !parts[2]) continue;
      const conditions = out.get(parts[1]) ?? {};
      conditions[parts[2]] = value;
      out.set(parts[1], conditions);
    }
    return out;
  }

  is_filtered(): boolean {
    return this.filters().size > 0 || this.words() !== "" || this.archived();
  }

  /// Columns in the order chosen; null when the address does not say.
  columns(): string[] | null {
    const named = this.params_.get("fields");
    return named === null ? null : named.split(",").filter(Boolean);
  }

  with_columns(names: string[] | null): ListQuery {
    return this.with_((params) => {
      if (names) params.set("fields", names.join(","));
      else params.delete("fields");
    });
  }

  private with_(change: (params: URLSearchParams) => void): ListQuery {
    const next = new URLSearchParams(this.params_);
    change(next);
    return new ListQuery(next);
  }

  with_filter(field: string, conditions: Conditions): ListQuery {
    return this.with_((params) => {
      for (const name of [...params.keys()]) {
        if (filter_name.exec(name)?.[1] === field) params.delete(name);
      }
      for (const [operator, value] of Object.entries(conditions)) {
        params.set(`filter[${field}][${operator}]`, value);
      }
    });
  }

  with_words(words: string): ListQuery {
    return this.with_((params) => {
      if (words) params.set("q", words);
      else params.delete("q");
    });
  }

  sorted_by(sort: string): ListQuery {
    return this.with_((params) => {
      if (sort) params.set("sort", sort);
      else params.delete("sort");
    });
  }

  with_archived(on: boolean): ListQuery {
    return this.with_((params) => {
      if (on) params.set("archived", "1");
      else params.delete("archived");
    });
  }

  without_filters(): ListQuery {
    return this.with_((params) => {
      for (const name of [...params.keys()]) if (filter_name.test(name)) params.delete(name);
    });
  }

  text(): string {
    return this.params_.toString();
  }

  for_page(): string {
    const text = this.text();
    return text ? `?${text}` : "";
  }

  for_server(fields: FieldSchema[]): string {
    const params = new URLSearchParams(this.params_);
    params.set("fields", fields.map((field) => field.name).join(","));
    return params.toString();
  }
}
