package com.sparkify.warehouse.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Renders events as the app does: its keys in its order, its escapes. A line is put together from
 * few and long pieces, each with the keys around it.
 */
final class EventWriter {
  private static final byte[] NULL = Json.ascii("null");
  private static final byte[] NO_ARTIST = Json.ascii("{\"artist\":null");
  private static final byte[] SESSION = Json.ascii(".0,\"sessionId\":");
  private static final byte[] END = Json.ascii("\"}");

  private static final byte[] STRANGER =
      Json.ascii(",\"auth\":\"Logged Out\",\"firstName\":null,\"gender\":null,\"itemInSession\":");
  private static final byte[] NO_NAME = Json.ascii(",\"lastName\":null,\"length\":");
  private static final byte[] NO_SESSION = Json.ascii("null,\"sessionId\":");
  private static final byte[] NO_AGENT = Json.ascii(",\"userAgent\":null,\"userId\":\"\"}");

  private static final byte[][] FIRST_NAMES = firstNames();
  private static final byte[][] LAST_NAMES =
      pieces(Vocabulary.SURNAMES, name -> ",\"lastName\":" + Json.logged(name) + ",\"length\":");
  private static final byte[][] FREE =
      pieces(Vocabulary.PLACES, place -> level("free") + Json.logged(place.name()));
  private static final byte[][] PAID =
      pieces(Vocabulary.PLACES, place -> level("paid") + Json.logged(place.name()));
  private static final byte[] FREE_NOWHERE = Json.ascii(level("free") + "null");
  private static final byte[] PAID_NOWHERE = Json.ascii(level("paid") + "null");
  private static final byte[][] PAGES = pieces(Arrays.asList(Page.values()), EventWriter::page);
  private static final byte[][] NO_SONG =
      pieces(Arrays.asList(Page.values()), p -> song("null", p));
  private static final byte[][] AGENTS =
      pieces(
          Vocabulary.USER_AGENTS,
          agent -> ",\"userAgent\":" + Json.logged(agent) + ",\"userId\":\"");

  private final Population population;
  private final Catalogue catalogue;

  EventWriter(Population population, Catalogue catalogue) {
    this.population = population;
    this.catalogue = catalogue;
  }

  /** The piece of a line that tells a play's artist. */
  static byte[] artist(String credit) {
    return Json.ascii("{\"artist\":" + Json.logged(credit));
  }

  /** The piece of a line that tells a play's song. */
  static byte[] song(String title) {
    return Json.ascii(song(Json.logged(title), Page.NEXT_SONG));
  }

  /** Writes the session's event as one line, without an end. */
  void write(Session session, Bytes out) {
    int tune = session.tune();
    if (session.plays()) {
      catalogue.putArtist(tune, out);
    } else {
      out.put(NO_ARTIST);
    }
    putName(session, out);
    if (session.plays()) {
      catalogue.putLength(tune, out);
    } else {
      out.put(NULL);
    }
    putPlace(session, out);
    out.put(session.id());
    if (session.plays()) {
      catalogue.putSong(tune, out);
    } else {
      out.put(NO_SONG[session.page().ordinal()]);
    }
    out.put(session.ts());
    putUser(session, out);
  }

  private void putName(Session session, Bytes out) {
    if (session.loggedIn()) {
      out.put(FIRST_NAMES[population.firstName(session.listener())]).put(session.item());
      out.put(LAST_NAMES[population.surname(session.listener())]);
    } else {
      out.put(STRANGER).put(session.item()).put(NO_NAME);
    }
  }

  private void putPlace(Session session, Bytes out) {
    int listener = session.listener();
    boolean pays = population.pays(listener);
    byte[] page = PAGES[session.page().ordinal()];
    if (session.loggedIn()) {
      out.put((pays ? PAID : FREE)[population.place(listener)]).put(page);
      out.put(population.joined(listener)).put(SESSION);
    } else {
      out.put(pays ? PAID_NOWHERE : FREE_NOWHERE).put(page).put(NO_SESSION);
    }
  }

  private void putUser(Session session, Bytes out) {
    if (session.loggedIn()) {
      out.put(AGENTS[population.agent(session.listener())]);
      out.put(population.userId(session.listener())).put(END);
    } else {
      out.put(NO_AGENT);
    }
  }

  private static String level(String level) {
    return ",\"level\":\"" + level + "\",\"location\":";
  }

  private static String page(Page page) {
    String method = ",\"method\":\"" + page.method() + "\"";
    return method + ",\"page\":\"" + page.title() + "\",\"registration\":";
  }

  private static String song(String title, Page page) {
    return ",\"song\":" + title + ",\"status\":" + page.status() + ",\"ts\":";
  }

  private static byte[][] firstNames() {
    Stream<String> women = Vocabulary.WOMEN.stream().map(name -> firstName(name, "F"));
    Stream<String> men = Vocabulary.MEN.stream().map(name -> firstName(name, "M"));
    return pieces(Stream.concat(women, men).toList(), Function.identity());
  }

  private static String firstName(String name, String gender) {
    String known = ",\"auth\":\"Logged In\",\"firstName\":" + Json.logged(name);
    return known + ",\"gender\":\"" + gender + "\",\"itemInSession\":";
  }

  private static <T> byte[][] pieces(List<T> things, Function<T, String> text) {
    return things.stream().map(text).map(Json::ascii).toArray(byte[][]::new);
  }
}
