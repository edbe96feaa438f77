package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UserSightingsTest {
  private static final RecordSet EVENTS = RecordSet.EVENTS;

  private final UserSightings sightings = new UserSightings();

  private record Event(Long user, long time, long item, String name, String level) {}

  @Test
  void theLatestEventOfAUserIsKept() {
    note(new Event(7L, 10, 0, "Ann", "free"));
    note(new Event(7L, 30, 0, "Anna", "paid"));
    note(new Event(7L, 20, 0, "Anne", "free"));
    assertThat(drain()).containsExactly("7 30 0 Anna paid");
  }

  @Test
  void eventsAtTheSamePlaceAreBothKept() {
    note(new Event(7L, 10, 3, "Ann", "free"));
    note(new Event(7L, 10, 3, "Bob", "free"));
    assertThat(drain()).containsExactly("7 10 3 Ann free", "7 10 3 Bob free");
  }

  @Test
  void anEventWithoutAUserSaysNothing() {
    note(new Event(null, 10, 0, "Ann", "free"));
    assertThat(drain()).isEmpty();
  }

  @Test
  void textsThatAreNotThereStayApartFromTheOthers() {
    note(new Event(7L, 10, 0, null, "free"));
    note(new Event(8L, 10, 0, "Bob", null));
    note(new Event(9L, 10, 0, null, null));
    assertThat(drain()).containsExactly("7 10 0 null free", "8 10 0 Bob null", "9 10 0 null null");
  }

  @Test
  void nothingIsLeftAfterItWasDrained() {
    note(new Event(7L, 10, 0, "Ann", "free"));
    drain();
    note(new Event(8L, 10, 0, "Bob", "paid"));
    assertThat(drain()).containsExactly("8 10 0 Bob paid");
  }

  @Test
  void manyUsersWithNamesThatGrowAndShrinkAreToldApart() {
    Random random = new Random(5);
    Map<Long, Event> latest = new HashMap<>();
    for (int time = 0; time < 50_000; time++) {
      String name = "n".repeat(1 + random.nextInt(40)) + time;
      Event event = new Event((long) random.nextInt(9_000), time, time % 7, name, "paid");
      latest.put(event.user, event);
      note(event);
    }
    assertThat(drain())
        .containsExactlyInAnyOrderElementsOf(
            latest.values().stream().map(UserSightingsTest::describe).toList());
  }

  @Test
  void longTextsMakeItFullBeforeMemoryIs() {
    String name = "x".repeat(512);
    long user = 0;
    while (!sightings.isFull()) {
      note(new Event(user, user, 0, name, "free"));
      user++;
    }
    assertThat(user).isBetween(1_000L, 50_000L);
    assertThat(drain()).hasSize((int) user);
  }

  private void note(Event event) {
    StagedRow row = new StagedRow(EVENTS);
    set(row, "userId", event.user);
    set(row, "ts", event.time);
    set(row, "sessionId", 5L);
    set(row, "itemInSession", event.item);
    set(row, "firstName", event.name);
    set(row, "lastName", "Lee");
    set(row, "gender", null);
    set(row, "level", event.level);
    sightings.note(row);
  }

  private static void set(StagedRow row, String key, Object value) {
    int field = EVENTS.indexOfKey(key);
    if (value instanceof Long number) {
      row.setWhole(field, number);
    } else if (value instanceof String text) {
      byte[] utf8 = text.getBytes(UTF_8);
      row.setText(field, utf8, 0, utf8.length);
    } else {
      row.setNull(field);
    }
  }

  private List<String> drain() {
    List<String> drained = new ArrayList<>();
    StagedRow row = new StagedRow(EVENTS);
    while (sightings.drain(row)) {
      assertThat(text(row, "lastName")).isEqualTo("Lee");
      assertThat(text(row, "gender")).isNull();
      drained.add(
          describe(
              new Event(
                  row.whole(EVENTS.indexOfKey("userId")),
                  row.whole(EVENTS.indexOfKey("ts")),
                  row.whole(EVENTS.indexOfKey("itemInSession")),
                  text(row, "firstName"),
                  text(row, "level"))));
    }
    return drained;
  }

  private static String text(StagedRow row, String key) {
    int field = EVENTS.indexOfKey(key);
    byte[] utf8 = new byte[Math.max(0, row.textLength(field)) + Long.BYTES];
    int end = row.copyText(field, utf8, 0);
    return row.isNull(field) ? null : new String(utf8, 0, end, UTF_8);
  }

  private static String describe(Event e) {
    return e.user + " " + e.time + " " + e.item + " " + e.name + " " + e.level;
  }
}
