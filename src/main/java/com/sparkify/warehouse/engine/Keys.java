package com.sparkify.warehouse.engine;

/** What a primary key is to an engine. */
public enum Keys {
  /** Not declared: a check holds it. */
  CHECKED,
  /** Declared, but not enforced: the planner trusts it. */
  TRUSTED,
  /** Enforced with an index, which is cheaper to make of many rows than to keep row by row. */
  ENFORCED
}
