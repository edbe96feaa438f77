package com.sparkify.warehouse.standin.copy;

/** What became of a file. */
record FileLoad(InputFile file, long records, long rows) {}
