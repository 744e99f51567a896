package dev.stammkunde.finance.closing;

import dev.stammkunde.platform.Sha256;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * Computes the Merkle tree hash of a list (RFC 6962, 2.1), one leaf after the other: memory is that
 * of one hash for each level.
 *
 * <p>A leaf's hash is SHA-256 over {@code 0x00} and the leaf, a node's over {@code 0x01} and both
 * hashes below, so that no leaf can be taken for a node.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** A tree with 2^n leaves, all of which are there. */
    private static final class Full {

        private final long leaves;
        private final byte[] hash;

        Full(long leaves, byte[] hash) {
            this.leaves = leaves;
            this.hash = hash;
        }
    }

    /** The smallest on top. */
    private final Deque<Full> trees = new ArrayDeque<>();

    private long leaves;

    void add(byte[] leaf) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        Full tree = new Full(1, digest.digest(leaf));
        while (!trees.isEmpty() && trees.peek().leaves == tree.leaves) {
            tree = new Full(2 * tree.leaves, node(trees.pop().hash, tree.hash));
        }
        trees.push(tree);
        leaves++;
    }

    long leaves() {
        return leaves;
    }

    /** Returns the root in hexadecimal; of no leaves it is the SHA-256 of nothing. */
    String root() {
        Iterator<Full> smallestFirst = trees.iterator();
        if (!smallestFirst.hasNext()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = smallestFirst.next().hash;
        while (smallestFirst.hasNext()) {
            root = node(smallestFirst.next().hash, root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
