package org.hotline12345.acd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// A persistent sorted map: each change answers a new map that shares all but log(n) nodes with the
/// old one, so a state of 10 000 contacts is copied in microseconds and read without a lock.
/// Weight-balanced (Adams 1993, with the constants 3 and 2 proven by Hirai and Yamamoto 2011).
final class Tree<K extends Comparable<K>, V> {
  private static final Tree<?, ?> EMPTY = new Tree<>(null);

  private final Node<K, V> root;

  private Tree(Node<K, V> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // an empty tree holds no keys and no values
  static <K extends Comparable<K>, V> Tree<K, V> empty() {
    return (Tree<K, V>) EMPTY;
  }

  int size() {
    return Node.sizeOf(root);
  }

  int depth() {
    return Node.depth(root);
  }

  boolean isEmpty() {
    return root == null;
  }

  Optional<V> get(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return Optional.of(node.value);
      }
      node = order < 0 ? node.left : node.right;
    }
    return Optional.empty();
  }

  boolean contains(K key) {
    return get(key).isPresent();
  }

  Tree<K, V> put(K key, V value) {
    return new Tree<>(Node.put(root, key, value));
  }

  Tree<K, V> remove(K key) {
    return contains(key) ? new Tree<>(Node.remove(root, key)) : this;
  }

  Optional<V> first() {
    return root == null ? Optional.empty() : Optional.of(root.leftmost().value);
  }

  /// The first value in key order that fits; looks no further than that.
  Optional<V> first(Predicate<V> fits) {
    return Optional.ofNullable(Node.first(root, fits));
  }

  List<V> values() {
    List<V> all = new ArrayList<>(size());
    forEach((key, value) -> all.add(value));
    return all;
  }

  void forEach(BiConsumer<K, V> action) {
    Node.forEach(root, action);
  }

  private record Node<K extends Comparable<K>, V>(
      K key, V value, Node<K, V> left, Node<K, V> right, int size) {
    private static final int DELTA = 3;
    private static final int RATIO = 2;

    static int sizeOf(Node<?, ?> node) {
      return node == null ? 0 : node.size;
    }

    static int depth(Node<?, ?> node) {
      return node == null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
    }

    static <K extends Comparable<K>, V> Node<K, V> of(
        K key, V value, Node<K, V> left, Node<K, V> right) {
      return new Node<>(key, value, left, right, sizeOf(left) + sizeOf(right) + 1);
    }

    static <K extends Comparable<K>, V> Node<K, V> put(Node<K, V> node, K key, V value) {
      if (node == null) {
        return of(key, value, null, null);
      }
      int order = key.compareTo(node.key);
      if (order == 0) {
        return of(key, value, node.left, node.right);
      }
      return order < 0
          ? balance(node.key, node.value, put(node.left, key, value), node.right)
          : balance(node.key, node.value, node.left, put(node.right, key, value));
    }

    static <K extends Comparable<K>, V> Node<K, V> remove(Node<K, V> node, K key) {
      if (node == null) {
        return null;
      }
      int order = key.compareTo(node.key);
      if (order < 0) {
        return balance(node.key, node.value, remove(node.left, key), node.right);
      }
      if (order > 0) {
        return balance(node.key, node.value, node.left, remove(node.right, key));
      }
      if (node.left == null || node.right == null) {
        return node.left == null ? node.right : node.left;
      }
      Node<K, V> next = node.right.leftmost();
      return balance(next.key, next.value, node.left, remove(node.right, next.key));
    }

    Node<K, V> leftmost() {
      Node<K, V> node = this;
      while (node.left != null) {
        node = node.left;
      }
      return node;
    }

    static <K extends Comparable<K>, V> V first(Node<K, V> node, Predicate<V> fits) {
      if (node == null) {
        return null;
      }
      V before = first(node.left, fits);
      if (before != null) {
        return before;
      }
      return fits.test(node.value) ? node.value : first(node.right, fits);
    }

    static <K extends Comparable<K>, V> void forEach(Node<K, V> node, BiConsumer<K, V> action) {
      if (node != null) {
        forEach(node.left, action);
        action.accept(node.key, node.value);
        forEach(node.right, action);
      }
    }

    private static <K extends Comparable<K>, V> Node<K, V> balance(
        K key, V value, Node<K, V> left, Node<K, V> right) {
      if (sizeOf(left) + sizeOf(right) > 1) {
        if (right != null && sizeOf(right) > DELTA * sizeOf(left)) {
          return leanLeft(key, value, left, right);
        }
        if (left != null && sizeOf(left) > DELTA * sizeOf(right)) {
          return leanRight(key, value, left, right);
        }
      }
      return of(key, value, left, right);
    }

    private static <K extends Comparable<K>, V> Node<K, V> leanLeft(
        K key, V value, Node<K, V> left, Node<K, V> right) {
      Node<K, V> inner = right.left;
      if (inner == null || sizeOf(inner) < RATIO * sizeOf(right.right)) {
        return of(right.key, right.value, of(key, value, left, inner), right.right);
      }
      return of(
          inner.key,
          inner.value,
          of(key, value, left, inner.left),
          of(right.key, right.value, inner.right, right.right));
    }

    private static <K extends Comparable<K>, V> Node<K, V> leanRight(
        K key, V value, Node<K, V> left, Node<K, V> right) {
      Node<K, V> inner = left.right;
      if (inner == null || sizeOf(inner) < RATIO * sizeOf(left.left)) {
        return of(left.key, left.value, left.left, of(key, value, inner, right));
      }
      return of(
          inner.key,
          inner.value,
          of(left.key, left.value, left.left, inner.left),
          of(key, value, inner.right, right));
    }
  }
}
