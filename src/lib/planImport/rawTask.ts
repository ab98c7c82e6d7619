import type { FieldName } from './columns.ts';

/** Words of the document and the lines they stand on. */
export interface Words {
  text: string;
  lines: number[];
  /** The section to cite where it is not the task itself. */
  section?: string;
  /** True for a bullet below a label: it may begin with the agency and go on as a sentence. */
  sentence?: boolean;
}

/** A task as the document prints it: words by field, nothing interpreted. */
export interface RawTask {
  /** The id of the task, as a section of its plan: `II.4.1.g`, `PL2.17`. */
  section: string;
  code?: { printed: string | null; inferred: boolean };
  /** A key of the draft's groups. */
  group?: string;
  fields: Record<Exclude<FieldName, 'number'>, Words[]>;
  /** Headings and numbers that belong to the task without being words of a field. */
  otherLines: number[];
  /** True where agencies and times stand in sentences, not in fields of their own. */
  prose: boolean;
}

export interface Group {
  key: string;
  /** `null` where the copy has lost it. */
  name: Words | null;
}

/** What became of a line that is not part of a task. */
export type Matter =
  | 'heading' | 'preamble' | 'recipients' | 'signature' | 'purpose' | 'funding' | 'organisation' | 'closing' | 'footnote'
  | 'section' | 'table heading' | 'group' | 'targets';

export interface UnreadLine {
  line: number;
  words: string;
  why: string;
}

/** What a layout made of its lines. */
export interface Reading {
  tasks: RawTask[];
  groups: Group[];
  matter: Map<number, Matter>;
  unread: UnreadLine[];
}

/** `emptyFields()` => every field without words. */
export const emptyFields = (): RawTask['fields'] => ({ content: [], lead: [], support: [], time: [], product: [], note: [] });
