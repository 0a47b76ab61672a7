// What every kind of value gives the generic screens: show it, edit it, filter by it.
import type { ComponentType } from "preact";
import type { Json } from "../answers";
import type { FieldSchema } from "../schema";

export type ShowProps = { field: FieldSchema; value: Json | undefined };

export type EditProps = {
  field: FieldSchema;
  id: string;
  value: Json | undefined;
  /// `problem` says why what is typed is not a value yet; the form will not be sent with it.
  onChange: (value: Json, problem?: string) => void;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  label?: string | undefined;       // when no <label for> points here
  /// Server's errors of inner places, keyed by the rest of the path ("0.starts").
  errors?: Record<string, string> | undefined;
};

/// Conditions of one field: operator → text, as in the address of the list.
export type Conditions = Record<string, string>;
export type FilterProps = {
  field: FieldSchema;
  conditions: Conditions;
  onChange: (next: Conditions) => void;
};
export type SayProps = { field: FieldSchema; conditions: Conditions };

export type Kind = {
  Show: ComponentType<ShowProps>;
  Edit: ComponentType<EditProps>;
  Filter: ComponentType<FilterProps>;
  /// The conditions as words inside the filter sentence.
  Say: ComponentType<SayProps>;
  /// Whether Edit deals with several values itself.
  many?: boolean;
  /// Whether Edit is several controls, so that a legend and not a label names it.
  group?: (field: FieldSchema) => boolean;
};
