package com.sparkify.warehouse.simulate;

import static com.sparkify.warehouse.simulate.SongCopy.accepted;

import com.sparkify.warehouse.simulate.Vocabulary.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Songs that come late, several times, in several versions, or next to others much like them. */
final class SongVersions {
  private SongVersions() {}

  static List<SongFault> all() {
    return Stream.of(repeats(), years(), durations(), names(), neighbours())
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<SongFault> repeats() {
    return Stream.of(
        s -> List.of(accepted(s).late()),
        s -> List.of(accepted(s), accepted(s).again()),
        s -> List.of(accepted(s), accepted(s).again(), accepted(s.record().reversed(), s).late()),
        s -> List.of(SongCopy.rejected("malformed", s.record().json() + ","), accepted(s).late()),
        SongVersions::spreadOverLines);
  }

  /** One record on many lines is no record at all. */
  private static List<SongCopy> spreadOverLines(Song song) {
    String json = song.record().json();
    String spread = "{\n" + json.substring(1, json.length() - 1).replace(", \"", ",\n\"") + "\n}";
    return Arrays.stream(spread.split("\n"))
        .map(line -> SongCopy.rejected("malformed", line))
        .toList();
  }

  private static Stream<SongFault> years() {
    return Stream.of(
        s -> List.of(accepted(s.of(2007)).late(), accepted(s.of(1999))),
        s -> List.of(accepted(s.of(2007)), accepted(s.of(1999)).late()),
        s -> List.of(accepted(remastered(s.of(2007))).late(), accepted(s.of(1999))),
        s -> List.of(accepted(s.of(2007)), accepted(remastered(s.of(1999))).again()),
        s -> List.of(accepted(s.of(1961)), accepted(remastered(s.of(0)).longer(60)).late()),
        s -> List.of(accepted(remastered(s.of(1961))).late(), accepted(s.of(0))));
  }

  private static Stream<SongFault> durations() {
    return Stream.of(
        s -> List.of(accepted(remastered(s.longer(9))).late(), accepted(s)),
        s -> List.of(accepted(s), timeless(remastered(s)).late()),
        s -> List.of(accepted(s.longer(9)), accepted(s).again()));
  }

  private static Stream<SongFault> names() {
    return Stream.of(
        s -> List.of(accepted(s.titled("!" + s.title())).late(), accepted(s)),
        s -> List.of(accepted(s), accepted(remastered(s)).late()),
        // U+FB01 is before U+1F3B5 by the bytes of UTF-8, but after it in UTF-16.
        s -> List.of(accepted(s.titled("\ufb01 " + s.title())), accepted(note(s)).late()),
        s -> List.of(accepted(s.titled("\ufb01 " + s.title())).late(), accepted(note(s))),
        s -> List.of(accepted(s.credited("!" + s.credit())).again(), accepted(s)),
        s -> List.of(accepted(s), accepted(s.credited(s.credit() + "!")).late()),
        s -> List.of(accepted(s.by(another(s))).late(), accepted(s)));
  }

  /** Other songs: the same title and credit, another credit, the artist spelt otherwise. */
  private static Stream<SongFault> neighbours() {
    return Stream.of(
        s -> List.of(accepted(s), accepted(other(s, 0).longer(7)).again()),
        s -> List.of(accepted(s), accepted(other(s, 0)).late(), accepted(other(s, 1)).late()),
        s -> List.of(accepted(s.longer(-5)), accepted(other(s, 0).longer(5)).late()),
        s -> List.of(accepted(s), accepted(other(s, 0).by(another(s))).late()),
        s ->
            List.of(accepted(s), accepted(other(s, 0).credited("Tribute to " + s.credit())).late()),
        s -> List.of(accepted(s), accepted(other(s, 0).credited(shorter(s))).late()),
        s -> List.of(accepted(s), accepted(other(s, 0).by(elsewhere(s.artist()))).late()));
  }

  private static Song remastered(Song song) {
    return song.titled(song.title() + " (Remastered)");
  }

  private static SongCopy timeless(Song song) {
    return accepted(song.record().without("duration"), song);
  }

  private static Song note(Song song) {
    return song.titled("\ud83c\udfb5 " + song.title());
  }

  private static Song other(Song song, int which) {
    return song.identified(Ids.song(Ids.SPARE + 2 * song.number() + which));
  }

  private static String shorter(Song song) {
    return song.credit().substring(0, 3) + ".";
  }

  /** An artist with a smaller id. */
  private static Artist another(Song song) {
    int number = Ids.SPARE + song.number();
    String id = "AR0" + Ids.artist(number).substring(3);
    return new Artist(number, id, song.artist().name(), "", null);
  }

  private static Artist elsewhere(Artist artist) {
    Place place = Vocabulary.PLACES.get(artist.number() % Vocabulary.PLACES.size());
    return new Artist(artist.number(), artist.id(), artist.name(), "Near " + place.name(), place);
  }
}
