package com.sparkify.warehouse.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Lines of a shape: most of them records, some blank, some damaged in every way. */
final class LineArbitrary {
  private static final String UNREADABLE = "\"\u0001\":1";

  private LineArbitrary() {}

  static Arbitrary<byte[]> of(LineShape shape) {
    return Arbitraries.frequencyOf(
        Tuple.of(24, record(shape).map(text -> text.getBytes(UTF_8))),
        Tuple.of(2, Arbitraries.of("", "", " \t", " \r").map(text -> text.getBytes(UTF_8))),
        Tuple.of(1, damaged(record(shape))),
        Tuple.of(1, noRecord()));
  }

  private static Arbitrary<String> record(LineShape shape) {
    return Combinators.combine(members(shape), style()).as((members, s) -> s.join(members));
  }

  private static Arbitrary<List<String>> members(LineShape shape) {
    List<Arbitrary<String>> members = new ArrayList<>();
    shape.members().forEach(member -> members.add(member(member)));
    members.add(
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.just("")), Tuple.of(2, Arbitraries.of(shape.extras()))));
    return Combinators.combine(members)
        .as(all -> all.stream().filter(member -> !member.isEmpty()).toList())
        .flatMap(Arbitraries::shuffle);
  }

  private static Arbitrary<String> member(LineShape.Member member) {
    return Arbitraries.frequencyOf(
            Tuple.of(150, Arbitraries.of(member.usual())),
            Tuple.of(1, Arbitraries.of(member.rare())))
        .map(json -> json.isEmpty() ? "" : "\"" + member.key() + "\":" + json);
  }

  /** White space between and around the members. */
  private record Style(String start, String between, String end) {
    String join(List<String> members) {
      return start + String.join(between, members) + end;
    }
  }

  private static Arbitrary<Style> style() {
    return Arbitraries.of(
        new Style("{", ",", "}"), new Style("{", ", ", "}"), new Style(" {\t", " ,\r ", "\t} \t"));
  }

  private static Arbitrary<byte[]> damaged(Arbitrary<String> records) {
    return Combinators.combine(records, Arbitraries.integers().between(0, 9))
        .as(LineArbitrary::damage);
  }

  private static byte[] damage(String line, int way) {
    return switch (way) {
      case 0 -> (line.strip().substring(0, line.strip().length() - 1)).getBytes(UTF_8);
      case 1 -> line.replaceFirst("\\}(?=\\s*$)", ",}").getBytes(UTF_8);
      case 2 -> (line + line).getBytes(UTF_8);
      case 3 -> ("\uFEFF" + line).getBytes(UTF_8);
      case 4 -> ("[" + line + "]").getBytes(UTF_8);
      case 5 -> line.replace('"', '\'').getBytes(UTF_8);
      case 6 -> (line + "\0").getBytes(UTF_8);
      case 7 -> line.replaceFirst("\\{", "{" + UNREADABLE + ",").getBytes(UTF_8);
      case 8 -> withByte(line, (byte) 0xFF);
      default -> withByte(line, (byte) 0xC0);
    };
  }

  /** A byte that UTF-8 does not have, where the first letter was. */
  private static byte[] withByte(String line, byte wrong) {
    byte[] bytes = line.getBytes(UTF_8);
    bytes[line.indexOf('"') + 1] = wrong;
    return bytes;
  }

  private static Arbitrary<byte[]> noRecord() {
    return Arbitraries.of(
            "[]",
            "[{}]",
            "1",
            "null",
            "\"{}\"",
            "true",
            "{}",
            "{} ",
            "{",
            "}",
            "x",
            "NaN",
            "// x",
            "{\"x\":\"\\ud800\"}",
            "{\"x\":\"\\ude00\\ud83d\"}",
            "{\"\\udfff\":1}",
            "{\"x\":\"\\x\"}",
            "{\"x\":1}{",
            "[".repeat(3_000),
            "[".repeat(3_000) + "]")
        .map(text -> text.getBytes(UTF_8));
  }
}
