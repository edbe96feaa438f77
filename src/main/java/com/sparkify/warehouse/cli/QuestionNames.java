package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.query.NamedQueries;
import java.util.Iterator;

/** What a shell can complete the name of a question to. */
final class QuestionNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return NamedQueries.names().iterator();
  }
}
