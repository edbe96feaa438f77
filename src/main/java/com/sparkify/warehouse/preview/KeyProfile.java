package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.source.Member.Kind;
import java.util.List;
import java.util.Map;

/**
 * What was seen of one key.
 *
 * @param readAs text, integer, time, number or kept; "ignored" if it is a key that is not read
 * @param kinds how often the value was of each kind, nulls aside
 * @param objects how many records could have had it
 * @param empty in how many of these it was absent, null or an empty string
 * @param example the first value; null if there was none
 * @param odd what is odd about it
 */
public record KeyProfile(
    String key,
    String readAs,
    Map<Kind, Long> kinds,
    long objects,
    long empty,
    String example,
    List<Oddity> odd) {}
