package org.duckdb;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * Writes a whole column into a vector of the DuckDB driver at once. The driver's public methods
 * take a number at a time, under a lock, and texts as an array each; at tens of millions of values
 * that is a tenth of a load. What is called here is what those methods call.
 */
public final class ColumnVectors {
  private static final VarHandle REFERENCE = field("vectorRef");
  private static final VarHandle DATA = field("data");
  private static final VarHandle VALIDITY = field("validity");

  private ColumnVectors() {}

  /** {@code valid} has a bit for each row, the lowest of the first word for the first row. */
  public static void write(DuckDBWritableVector vector, long[] values, long[] valid, int rows) {
    buffer(DATA, vector).asLongBuffer().put(values, 0, rows);
    writeValidity(vector, valid, rows);
  }

  /** {@code valid} has a bit for each row, the lowest of the first word for the first row. */
  public static void write(DuckDBWritableVector vector, double[] values, long[] valid, int rows) {
    buffer(DATA, vector).asDoubleBuffer().put(values, 0, rows);
    writeValidity(vector, valid, rows);
  }

  /**
   * Texts in UTF-8, one behind the other.
   *
   * @param bytes how many of {@code utf8} are used
   * @param lengths one for each row, in bytes; -1 is NULL
   */
  public static void write(DuckDBWritableVector vector, byte[] utf8, int bytes, long[] lengths) {
    DuckDBBindings.duckdb_vector_assign_string_elements(
        (ByteBuffer) REFERENCE.get(vector), 0, utf8, lengths, bytes);
  }

  private static void writeValidity(DuckDBWritableVector vector, long[] valid, int rows) {
    buffer(VALIDITY, vector).asLongBuffer().put(valid, 0, (rows + Long.SIZE - 1) / Long.SIZE);
  }

  private static ByteBuffer buffer(VarHandle field, DuckDBWritableVector vector) {
    ByteBuffer buffer = (ByteBuffer) field.get(vector);
    return buffer.duplicate().order(buffer.order()).clear();
  }

  private static VarHandle field(String name) {
    try {
      return MethodHandles.privateLookupIn(DuckDBWritableVector.class, MethodHandles.lookup())
          .findVarHandle(DuckDBWritableVector.class, name, ByteBuffer.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
