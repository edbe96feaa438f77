package com.sparkify.warehouse.simulate;

/** A title and credit that some version of a song had, and whether a load still knows it. */
record Credited(Song song, boolean matches) {}
