package org.hotline12345.acd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TreeTest {
  @Property(tries = 2000)
  void itAgreesWithTheJdksTreeMapAndOldVersionsStayAsTheyWere(
      @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> changes) {
    TreeMap<Integer, String> expected = new TreeMap<>();
    Tree<Integer, String> tree = Tree.empty();
    for (int change : changes) {
      int key = Math.abs(change);
      List<String> before = tree.values();
      Tree<Integer, String> old = tree;
      if (change < 0) {
        expected.remove(key);
        tree = tree.remove(key);
      } else {
        expected.put(key, "v" + change);
        tree = tree.put(key, "v" + change);
      }
      assertThat(tree.values()).isEqualTo(new ArrayList<>(expected.values()));
      assertThat(tree.size()).isEqualTo(expected.size());
      assertThat(tree.get(key)).isEqualTo(Optional.ofNullable(expected.get(key)));
      assertThat(old.values()).isEqualTo(before);
    }
  }

  @Property(tries = 5)
  void itStaysShallow(@ForAll @IntRange(min = 20_000, max = 30_000) int size) {
    Tree<Integer, Integer> tree = Tree.empty();
    for (int i = 0; i < size; i++) {
      tree = tree.put(i, i);
    }
    for (int i = 0; i < size; i += 2) {
      tree = tree.remove(i);
    }
    assertThat(tree.depth()).isLessThan(40);
    assertThat(tree.first(value -> value > 1000)).contains(1001);
  }
}
