package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.simulate.SongCopy.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Delivers most songs as they are, and a few otherwise. */
final class FaultySongs implements SongSink {
  private static final int USUAL_SPACING = 50;

  private final CleanSongs clean;
  private final SongFiles files;
  private final LateFiles late;
  private final SongTally tally;
  private final Deck<SongFault> deck;
  private final int spacing;

  FaultySongs(
      SimulationRequest request,
      CleanSongs clean,
      SongFiles files,
      LateFiles late,
      SongTally tally) {
    this.clean = clean;
    this.files = files;
    this.late = late;
    this.tally = tally;
    this.deck = new Deck<>(ordinary(), List.of(), Dice.of(request.seed(), "song faults"));
    this.spacing = deck.spacing(request.songs(), USUAL_SPACING);
  }

  @Override
  public void accept(Song song) throws IOException {
    if (song.number() % spacing != 0) {
      clean.accept(song);
      return;
    }
    List<SongCopy> copies = deck.draw().copies(song);
    writeFile(song, "", at(Where.OWN_FILE, copies));
    writeFile(song, "-2", at(Where.SECOND_FILE, copies));
    for (String line : at(Where.LATE, copies)) {
      late.add(Json.ascii(line));
    }
    tally.touched(song, copies);
  }

  private void writeFile(Song song, String addition, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      files.write(song, addition, String.join("\n", lines));
    }
  }

  private static List<String> at(Where where, List<SongCopy> copies) {
    return copies.stream().filter(copy -> copy.where() == where).map(SongCopy::line).toList();
  }

  /** What is accepted is more often of interest than what is rejected. */
  private static List<SongFault> ordinary() {
    List<SongFault> faults = new ArrayList<>();
    SongSpoilings.all().forEach(spoiling -> faults.add(rejected(spoiling)));
    faults.addAll(SongOddities.all());
    faults.addAll(SongVersions.all());
    faults.addAll(SongVersions.all());
    return faults;
  }

  private static SongFault rejected(Spoiling spoiling) {
    return s -> List.of(SongCopy.rejected(spoiling.reason(), spoiling.how().apply(s.record())));
  }
}
