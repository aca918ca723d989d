package touchstone.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The kinds of array a file holds. */
enum Block {
  BYTES(1) {
    @Override
    Object create(int length) {
      return new byte[length];
    }

    @Override
    void put(ByteBuffer to, Object array, int from, int length) {
      to.put((byte[]) array, from, length);
    }

    @Override
    void get(ByteBuffer from, Object array, int to, int length) {
      from.get((byte[]) array, to, length);
    }
  },
  INTS(Integer.BYTES) {
    @Override
    Object create(int length) {
      return new int[length];
    }

    @Override
    void put(ByteBuffer to, Object array, int from, int length) {
      to.asIntBuffer().put((int[]) array, from, length);
    }

    @Override
    void get(ByteBuffer from, Object array, int to, int length) {
      from.asIntBuffer().get((int[]) array, to, length);
    }
  },
  LONGS(Long.BYTES) {
    @Override
    Object create(int length) {
      return new long[length];
    }

    @Override
    void put(ByteBuffer to, Object array, int from, int length) {
      to.asLongBuffer().put((long[]) array, from, length);
    }

    @Override
    void get(ByteBuffer from, Object array, int to, int length) {
      from.asLongBuffer().get((long[]) array, to, length);
    }
  },
  DOUBLES(Double.BYTES) {
    @Override
    Object create(int length) {
      return new double[length];
    }

    @Override
    void put(ByteBuffer to, Object array, int from, int length) {
      to.asDoubleBuffer().put((double[]) array, from, length);
    }

    @Override
    void get(ByteBuffer from, Object array, int to, int length) {
      from.asDoubleBuffer().get((double[]) array, to, length);
    }
  };

  /** Files are read where they were written, or anywhere else: the order of bytes is fixed. */
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** So many bytes are read or written at once, and at most so many share a checksum. */
  static final int CHUNK = 1 << 20;

  private final int width;

  Block(int width) {
    this.width = width;
  }

  /** Bytes an element. */
  int width() {
    return width;
  }

  /** Elements a chunk. */
  int perChunk() {
    return CHUNK / width;
  }

  abstract Object create(int length);

  abstract void put(ByteBuffer to, Object array, int from, int length);

  abstract void get(ByteBuffer from, Object array, int to, int length);

  static Block of(Object array) {
    if (array instanceof byte[]) {
      return BYTES;
    }
    if (array instanceof int[]) {
      return INTS;
    }
    if (array instanceof long[]) {
      return LONGS;
    }
    if (array instanceof double[]) {
      return DOUBLES;
    }
    throw new IllegalArgumentException("Not an array of a column: " + array.getClass());
  }
}
