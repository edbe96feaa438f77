package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.source.Member;
import com.sparkify.warehouse.source.Reject;
import java.util.List;
import java.util.Optional;

/**
 * A line of a file.
 *
 * @param line 1 is the first line
 * @param reject why a load would reject it; null if it would not
 * @param members its keys and values; none if it is no object
 */
public record PreviewedLine(String path, long line, Reject reject, List<Member> members) {
  /** The value of a key as text; empty if it is absent or null. */
  public Optional<String> text(String key) {
    return members.stream()
        .filter(member -> member.key().equals(key) && member.kind() != Member.Kind.NULL)
        .map(Member::text)
        .findFirst();
  }
}
