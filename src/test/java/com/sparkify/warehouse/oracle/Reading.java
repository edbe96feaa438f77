package com.sparkify.warehouse.oracle;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.util.ArrayList;
import java.util.List;

/** The records of one set, and what could not be one. */
record Reading<T>(List<Accepted<T>> accepted, List<OracleReject> rejects, long read, long blank) {
  record Accepted<T>(Delivered file, long line, T read) {}

  /** Makes a record of a line. */
  interface Parser<T> {
    T parse(byte[] line) throws Refused;
  }

  static <T> Reading<T> of(List<Delivered> files, Kind kind, Parser<T> parser) {
    List<Accepted<T>> accepted = new ArrayList<>();
    List<OracleReject> rejects = new ArrayList<>();
    long read = 0;
    long blank = 0;
    for (Delivered file : files) {
      if (file.kind() != kind || !file.isData()) {
        continue;
      }
      long number = 0;
      for (byte[] line : Lines.of(file.plain())) {
        number++;
        read++;
        if (Lines.isBlank(line)) {
          blank++;
          continue;
        }
        try {
          accepted.add(new Accepted<>(file, number, parser.parse(line)));
        } catch (Refused e) {
          rejects.add(new OracleReject(kind, file.name(), number, e.reason(), e.key()));
        }
      }
    }
    return new Reading<>(accepted, rejects, read, blank);
  }

  List<T> records() {
    return accepted.stream().map(Accepted::read).toList();
  }

  OracleFunnel.Lines lines() {
    return new OracleFunnel.Lines(read, accepted.size(), rejects.size(), blank);
  }
}
