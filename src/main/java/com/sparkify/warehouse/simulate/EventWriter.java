package com.sparkify.warehouse.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Renders events as the app does: its keys in its order, its escapes. */
final class EventWriter {
  private static final byte[] NULL = Json.ascii("null");
  private static final byte[] ARTIST = Json.ascii("{\"artist\":");
  private static final byte[] KNOWN = Json.ascii(",\"auth\":\"Logged In\",\"firstName\":");
  private static final byte[] STRANGER =
      Json.ascii(",\"auth\":\"Logged Out\",\"firstName\":null,\"gender\":null,\"itemInSession\":");
  private static final byte[] LAST_NAME = Json.ascii(",\"lastName\":");
  private static final byte[] LENGTH = Json.ascii(",\"length\":");
  private static final byte[] FREE = Json.ascii(",\"level\":\"free\",\"location\":");
  private static final byte[] PAID = Json.ascii(",\"level\":\"paid\",\"location\":");
  private static final byte[] SESSION = Json.ascii(".0,\"sessionId\":");
  private static final byte[] STRANGER_SESSION = Json.ascii("null,\"sessionId\":");
  private static final byte[] SONG = Json.ascii(",\"song\":");
  private static final byte[] USER_AGENT = Json.ascii(",\"userAgent\":");
  private static final byte[] USER = Json.ascii(",\"userId\":\"");
  private static final byte[] END = Json.ascii("\"}");

  private static final byte[][] FIRST_NAMES = firstNames();
  private static final byte[][] LAST_NAMES = encoded(Vocabulary.SURNAMES, Json::logged);
  private static final byte[][] PLACES = encoded(Vocabulary.PLACES, p -> Json.logged(p.name()));
  private static final byte[][] AGENTS = encoded(Vocabulary.USER_AGENTS, Json::logged);
  private static final byte[][] PAGES =
      encoded(
          Arrays.asList(Page.values()),
          p ->
              ",\"method\":\""
                  + p.method()
                  + "\",\"page\":\""
                  + p.title()
                  + "\",\"registration\":");
  private static final byte[][] STATUSES =
      encoded(Arrays.asList(Page.values()), p -> ",\"status\":" + p.status() + ",\"ts\":");

  private final Population population;
  private final Catalogue catalogue;

  EventWriter(Population population, Catalogue catalogue) {
    this.population = population;
    this.catalogue = catalogue;
  }

  /** Writes the session's event as one line, without an end. */
  void write(Session session, Bytes out) {
    out.put(ARTIST);
    putArtist(session, out);
    putPerson(session, out);
    out.put(LENGTH);
    putLength(session, out);
    putPlace(session, out);
    out.put(session.id()).put(SONG);
    putTitle(session, out);
    out.put(STATUSES[session.page().ordinal()]).put(session.ts()).put(USER_AGENT);
    if (session.loggedIn()) {
      out.put(AGENTS[population.agent(session.listener())]);
      out.put(USER).put(population.userId(session.listener()));
    } else {
      out.put(NULL).put(USER);
    }
    out.put(END);
  }

  private void putPerson(Session session, Bytes out) {
    if (session.loggedIn()) {
      out.put(KNOWN).put(FIRST_NAMES[population.firstName(session.listener())]);
      out.put(session.item()).put(LAST_NAME);
      out.put(LAST_NAMES[population.surname(session.listener())]);
    } else {
      out.put(STRANGER).put(session.item()).put(LAST_NAME).put(NULL);
    }
  }

  private void putPlace(Session session, Bytes out) {
    int listener = session.listener();
    out.put(population.pays(listener) ? PAID : FREE);
    out.put(session.loggedIn() ? PLACES[population.place(listener)] : NULL);
    out.put(PAGES[session.page().ordinal()]);
    if (session.loggedIn()) {
      out.put(population.joined(listener)).put(SESSION);
    } else {
      out.put(STRANGER_SESSION);
    }
  }

  private void putArtist(Session session, Bytes out) {
    if (session.plays()) {
      catalogue.putArtist(session.tune(), out);
    } else {
      out.put(NULL);
    }
  }

  private void putLength(Session session, Bytes out) {
    if (session.plays()) {
      catalogue.putLength(session.tune(), out);
    } else {
      out.put(NULL);
    }
  }

  private void putTitle(Session session, Bytes out) {
    if (session.plays()) {
      catalogue.putTitle(session.tune(), out);
    } else {
      out.put(NULL);
    }
  }

  private static byte[][] firstNames() {
    Stream<String> women = Vocabulary.WOMEN.stream().map(name -> firstName(name, "F"));
    Stream<String> men = Vocabulary.MEN.stream().map(name -> firstName(name, "M"));
    return encoded(Stream.concat(women, men).toList(), Function.identity());
  }

  private static String firstName(String name, String gender) {
    return Json.logged(name) + ",\"gender\":\"" + gender + "\",\"itemInSession\":";
  }

  private static <T> byte[][] encoded(List<T> things, Function<T, String> text) {
    return things.stream().map(text).map(Json::ascii).toArray(byte[][]::new);
  }
}
