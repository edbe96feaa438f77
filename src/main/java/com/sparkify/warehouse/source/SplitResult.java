package com.sparkify.warehouse.source;

/**
 * What one thread found in one split. Lines of rejects count from the beginning of the split.
 *
 * @param firstPlay milliseconds since 1970 of the earliest play; {@code Long.MAX_VALUE} if none
 * @param lastPlay milliseconds since 1970 of the latest play; {@code Long.MIN_VALUE} if none
 */
record SplitResult(
    Split split,
    long lines,
    long blank,
    long staged,
    long plays,
    long firstPlay,
    long lastPlay,
    RejectPile rejects) {}
