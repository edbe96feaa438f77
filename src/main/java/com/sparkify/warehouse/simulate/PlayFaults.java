package com.sparkify.warehouse.simulate;

import java.util.ArrayList;
import java.util.List;

/** Decides which plays a fault touches, and what then becomes of them. */
final class PlayFaults {
  private static final int USUAL_SPACING = 200;
  private static final double LEAST_SHARE_OF_PLAYS = 0.6;

  private final EventWriter writer;
  private final Population population;
  private final Catalogue catalogue;
  private final Dice dice;
  private final Deck<EventFault> deck;
  private final int spacing;
  private final Bytes scratch = new Bytes(1 << 10);
  private long touched;
  private int wait;

  PlayFaults(
      SimulationRequest request,
      EventWriter writer,
      Population population,
      Catalogue catalogue,
      List<Credited> credits) {
    this.writer = writer;
    this.population = population;
    this.catalogue = catalogue;
    this.dice = Dice.of(request.seed(), "event faults");
    this.deck = new Deck<>(ordinary(credits), rare(), dice);
    this.spacing = deck.spacing((long) (request.events() * LEAST_SHARE_OF_PLAYS), USUAL_SPACING);
    this.wait = 1;
  }

  /** Whether a fault touches this event; each is to be asked about once. */
  boolean strike(Session session) {
    if (!session.plays() || --wait > 0) {
      return false;
    }
    wait = spacing;
    return true;
  }

  List<EventCopy> copies(Session session) {
    scratch.clear();
    writer.write(session, scratch);
    // An odd number: touched and untouched plays never start at the same time.
    long ts = session.ts() | 1;
    Draft draft = Draft.logged(scratch.copy()).with("ts", Long.toString(ts));
    int listener = session.listener();
    Heard heard =
        new Heard(
            ts,
            listener,
            session.id(),
            session.item(),
            Level.of(population.pays(listener)),
            true,
            catalogue.matches(session.tune()));
    int rival = population.otherThan(listener, dice);
    return deck.draw().copies(new Happened(draft, heard, touched++, rival, population));
  }

  /** What is accepted is more often of interest than what is rejected. */
  private static List<EventFault> ordinary(List<Credited> credits) {
    List<EventFault> faults = new ArrayList<>();
    EventSpoilings.all().forEach(spoiling -> faults.add(rejected(spoiling)));
    faults.addAll(EventOddities.all());
    for (int i = 0; i < 3; i++) {
      faults.addAll(EventRepeats.all());
      faults.addAll(new EventCredits(credits).all());
    }
    return faults;
  }

  private static List<EventFault> rare() {
    return List.of(rejected(Malformed.huge()), EventOddities.large());
  }

  private static EventFault rejected(Spoiling spoiling) {
    return e -> List.of(EventCopy.rejected(spoiling.reason(), spoiling.how().apply(e.draft())));
  }
}
