package com.sparkify.warehouse.report.page;

/** How a figure is to be taken; the names are classes of the style sheet. */
enum Tone {
  plain,
  good,
  warn,
  bad
}
