package com.sparkify.warehouse.simulate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Events that look odd and are accepted all the same. */
final class EventOddities {
  private static final long GREATEST_TS = 253_402_300_799_999L;
  private static final long GREATEST_SESSION = 8_999_999_999_999L;
  private static final int GREATEST_ITEM = 999_999;

  private EventOddities() {}

  static List<EventFault> all() {
    Stream<UnaryOperator<Draft>> spellings =
        Stream.of(numbers(), keys(), texts(), inspected(), absences()).flatMap(s -> s);
    Stream<EventFault> told = spellings.map(how -> e -> List.of(e.told(how.apply(e.draft()))));
    return Stream.of(told, noPlays(), unmatched(), levels(), extremes()).flatMap(s -> s).toList();
  }

  /** A long line, but not too long. */
  static EventFault large() {
    String padding = "\"" + "x".repeat(1 << 20) + "\"";
    return e -> List.of(e.told(e.draft().plus("padding", padding)));
  }

  private static Stream<UnaryOperator<Draft>> numbers() {
    return Stream.of(
        d -> d.with("ts", "\"" + d.value("ts") + "\""),
        d -> d.with("ts", d.value("ts") + ".0"),
        d -> d.with("ts", "\"" + d.value("ts") + ".000\""),
        d -> d.with("sessionId", "\"" + d.value("sessionId") + "\""),
        d -> d.with("itemInSession", "\"00" + d.value("itemInSession") + "\""),
        d -> d.with("itemInSession", d.value("itemInSession") + ".00"),
        d -> d.with("userId", d.value("userId").replace("\"", "")),
        d -> d.with("userId", d.value("userId").replace("\"", "") + ".0"),
        d -> d.with("length", "\"" + d.value("length") + "\""),
        d -> d.with("length", d.value("length") + "E+0"),
        d -> d.with("length", "-0.0"));
  }

  private static Stream<UnaryOperator<Draft>> keys() {
    return Stream.of(
        Draft::reversed,
        Draft::spaced,
        d -> d.plus("note", "\"new\""),
        d -> d.plus("note", "1").plus("note", "2"),
        d -> d.plus("", "null").plus("a\\\"b", "[]"),
        d -> d.plus("inner", "{\"ts\":\"bad\",\"page\":{},\"userId\":true}"),
        d -> d.plus("list", "[[1,[2,{\"ts\":null}]],\"]}\\\"\"]"),
        // Keys are told apart by case.
        d -> d.plus("PAGE", "\"Home\"").plus("userid", "true").plus("TS", "[]"),
        d -> d.renamed("page", "p\\u0061ge"),
        d -> d.renamed("userId", "\\u0075serId"));
  }

  private static Stream<UnaryOperator<Draft>> texts() {
    return Stream.of(
        d -> d.longer("page", "   "),
        d -> d.with("page", "\"\\u004eext\\u0053ong\""),
        d -> d.longer("song", " "),
        d -> d.longer("artist", "  "),
        d -> d.with("userAgent", d.value("userAgent").replace("\\/", "/")),
        d -> d.with("location", "\"" + Draft.utf8("Z\u00fcrich \ud83c\udfb5") + "\""),
        d -> d.with("location", "\"\\uD83C\\uDFB5 \\b\\f\\n\\r\\t\\\\\\/\""),
        d -> d.with("location", "\"" + "x".repeat(500) + " ".repeat(40) + "\""),
        d -> d.with("location", "\"" + "\\u00e9".repeat(256) + "\""),
        d -> d.with("gender", "true"),
        d -> d.with("firstName", "12.50"),
        d -> d.with("lastName", "\"\""),
        d -> d.with("lastName", "\"\\u007f\\u0019\""));
  }

  private static Stream<UnaryOperator<Draft>> inspected() {
    return Stream.of(
        d -> d.with("auth", "{\"state\":\"Logged In\"}"),
        d -> d.with("method", "false"),
        d -> d.with("registration", "\"\\u0000\""),
        d -> d.with("registration", "1e400"),
        d -> d.with("status", "\"" + "9".repeat(600) + "\""));
  }

  private static Stream<UnaryOperator<Draft>> absences() {
    return Stream.of(
        d -> d.with("length", "null"),
        d -> d.with("length", "\"\""),
        d -> d.without("length"),
        d -> d.with("location", "\" \""),
        d -> d.with("userAgent", "null"),
        d -> d.without("gender").without("registration").without("auth"));
  }

  private static Stream<EventFault> noPlays() {
    return Stream.of("\"nextsong\"", "\" NextSong\"", "\"NextSong\\t\"", "\"Next Song\"", "7")
        .map(page -> e -> List.of(notPlayed(e, page)));
  }

  private static EventCopy notPlayed(Happened event, String page) {
    return EventCopy.accepted(event.draft().with("page", page), event.heard().noPlay());
  }

  private static Stream<EventFault> unmatched() {
    Stream<UnaryOperator<Draft>> spellings =
        Stream.of(
            d -> d.with("song", "1984"),
            d -> d.with("song", "\"\""),
            d -> d.without("song"),
            d -> d.with("artist", "null"),
            d -> d.led("artist", " "),
            d -> d.longer("song", "\\u00a0"),
            d -> d.longer("artist", "\\t"));
    return spellings.map(how -> e -> List.of(e.unmatched(how.apply(e.draft()))));
  }

  private static Stream<EventFault> levels() {
    return Stream.of(
        e -> List.of(e.level(Level.NONE)),
        e -> List.of(EventCopy.accepted(e.draft().with("level", "\"\""), silent(e))),
        e -> List.of(EventCopy.accepted(e.draft().without("level"), silent(e))));
  }

  private static Heard silent(Happened event) {
    return event.heard().level(Level.NONE);
  }

  private static Stream<EventFault> extremes() {
    return Stream.of(
        e -> List.of(e.at(0)),
        e -> List.of(e.at(GREATEST_TS)),
        e -> List.of(e.by(e.people().leastUser())),
        e -> List.of(e.by(e.people().greatestUser())),
        e -> List.of(numbered(e, GREATEST_SESSION - e.number(), GREATEST_ITEM)));
  }

  private static EventCopy numbered(Happened event, long session, int item) {
    Draft draft = event.draft().with("sessionId", Long.toString(session));
    draft = draft.with("itemInSession", Integer.toString(item));
    return EventCopy.accepted(draft, event.heard().as(session, item));
  }
}
