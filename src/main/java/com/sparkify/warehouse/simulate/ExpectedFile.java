package com.sparkify.warehouse.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.simulate.Expected.Levels;
import com.sparkify.warehouse.simulate.Expected.Lines;
import com.sparkify.warehouse.simulate.Expected.Plays;
import com.sparkify.warehouse.simulate.Expected.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The answers as a file; {@code events_read} leaves out blank lines. */
final class ExpectedFile {
  private static final JsonFactory JSON = new JsonFactory();

  private ExpectedFile() {}

  static void write(Expected expected, Path file) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = JSON.createGenerator(Files.newOutputStream(file))) {
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent));
      tree(expected).write(out);
      out.writeRaw('\n');
    }
  }

  static Expected read(Path file) {
    try (JsonParser in = JSON.createParser(Files.readAllBytes(file))) {
      in.nextToken();
      return expected(Tree.read(in));
    } catch (IOException e) {
      throw SparkifyException.failed(
          "Cannot read the expected answers in " + file + ".", "Simulate the data again.", e);
    }
  }

  private static Tree tree(Expected expected) {
    Plays plays = expected.plays();
    Lines events = expected.events();
    Lines songs = expected.songs();
    return new Tree()
        .with("events_read", events.read() - events.blank())
        .with("plays_staged", plays.staged())
        .with("inserted", plays.inserted())
        .with("replaced", plays.replaced())
        .with("known", plays.known())
        .with("conflicting", plays.conflicting())
        .with("matched", plays.matched())
        .with("tables", tree(expected.tables()))
        .with("lines", new Tree().with("events", tree(events)).with("songs", tree(songs)))
        .with("rejects", rejects(events, songs))
        .with("levels", tree(expected.levels()));
  }

  private static Tree tree(Tables tables) {
    return new Tree()
        .with("songplays", tables.songplays())
        .with("users", tables.users())
        .with("songs", tables.songs())
        .with("artists", tables.artists())
        .with("time", tables.time());
  }

  private static Tree rejects(Lines events, Lines songs) {
    return new Tree()
        .with("events", Tree.of(events.rejects()))
        .with("songs", Tree.of(songs.rejects()));
  }

  private static Tree tree(Levels levels) {
    return new Tree()
        .with("free", levels.free())
        .with("paid", levels.paid())
        .with("none", levels.none());
  }

  private static Tree tree(Lines lines) {
    return new Tree()
        .with("files", lines.files())
        .with("read", lines.read())
        .with("staged", lines.staged())
        .with("rejected", lines.rejected())
        .with("blank", lines.blank());
  }

  private static Expected expected(Tree tree) throws IOException {
    Tree tables = tree.child("tables");
    Tree levels = tree.child("levels");
    return new Expected(
        new Tables(
            tables.number("songplays"),
            tables.number("users"),
            tables.number("songs"),
            tables.number("artists"),
            tables.number("time")),
        new Plays(
            tree.number("plays_staged"),
            tree.number("inserted"),
            tree.number("replaced"),
            tree.number("known"),
            tree.number("conflicting"),
            tree.number("matched")),
        lines(tree, "events"),
        lines(tree, "songs"),
        new Levels(levels.number("free"), levels.number("paid"), levels.number("none")));
  }

  private static Lines lines(Tree tree, String set) throws IOException {
    Tree lines = tree.child("lines").child(set);
    return new Lines(
        lines.number("files"),
        lines.number("read"),
        lines.number("staged"),
        lines.number("rejected"),
        lines.number("blank"),
        tree.child("rejects").child(set).sorted());
  }
}
