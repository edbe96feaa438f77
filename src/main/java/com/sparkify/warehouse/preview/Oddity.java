package com.sparkify.warehouse.preview;

/**
 * Something that a person should look at.
 *
 * @param what why the values are odd
 * @param count how many there are
 * @param example the first of them; null where the key is absent
 * @param path the file it is in
 * @param line its line, from 1
 */
public record Oddity(String what, long count, String example, String path, long line) {
  Oddity oneMore() {
    return new Oddity(what, count + 1, example, path, line);
  }
}
