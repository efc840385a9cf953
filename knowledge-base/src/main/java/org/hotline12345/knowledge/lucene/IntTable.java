package org.hotline12345.knowledge.lucene;

import java.util.Arrays;

/// Numbers the different keys it is given 0, 1, 2 ...; a lookup takes a few nanoseconds. Keys are
/// not 0. Not thread-safe while keys are added.
final class IntTable {
  private int[] keys = new int[64];
  private int[] numbers = new int[64];
  private int shift = 26;
  private int size;

  /// The key's number, or -1.
  int find(int key) {
    int mask = keys.length - 1;
    for (int at = (key * 0x9E3779B1) >>> shift; ; at = (at + 1) & mask) {
      if (keys[at] == key) {
        return numbers[at];
      }
      if (keys[at] == 0) {
        return -1;
      }
    }
  }

  /// The key's number, a new one if it has none.
  int add(int key) {
    int known = find(key);
    if (known >= 0) {
      return known;
    }
    if (size * 4 >= keys.length) {
      grow();
    }
    put(key, size);
    return size++;
  }

  int size() {
    return size;
  }

  private void put(int key, int number) {
    int mask = keys.length - 1;
    int at = (key * 0x9E3779B1) >>> shift;
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = key;
    numbers[at] = number;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new int[oldKeys.length * 2];
    numbers = Arrays.copyOf(numbers, keys.length);
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }
}
