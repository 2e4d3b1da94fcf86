/** What a schema says of a value, in the words of JSON Schema that the language is written in. */
export interface Schema {
  /** Stands alone: the name of one of the definitions, after `#/definitions/`. */
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** In UTF-16 code units. */
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  /** What messages call the value. */
  readonly called?: string;
  /** What messages say that the value is to be. */
  readonly expects?: string;
}

/** A schema and what it may refer to. */
export interface WholeSchema extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}
