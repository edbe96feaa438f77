package com.sparkify.warehouse.config;

/** Where a value comes from; {@code toString} is the form shown to users. */
public sealed interface Origin {
  /** How a sentence about a value of this origin begins; a flag needs no other name. */
  default String subject(String setting) {
    return this + ": " + setting;
  }

  /** A flag of the command line, such as {@code --logs}. */
  record Flag(String name) implements Origin {
    @Override
    public String subject(String setting) {
      return toString();
    }

    @Override
    public String toString() {
      return "flag " + name;
    }
  }

  /** A variable of the environment. */
  record Environment(String variable) implements Origin {
    @Override
    public String toString() {
      return "environment " + variable;
    }
  }

  /** A line of a settings file, counted from 1; the file as the user named it. */
  record FileLine(String file, int line) implements Origin {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Nobody set it. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }
}
