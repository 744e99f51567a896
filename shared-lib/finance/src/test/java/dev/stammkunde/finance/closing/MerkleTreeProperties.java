package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.Sha256;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** One leaf after the other comes to what the definition says of all at once. */
final class MerkleTreeProperties {

    @Property(tries = 200)
    void root_ofAnyLeaves_isThatOfTheDefinition(
            @ForAll @Size(min = 1, max = 70) List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();

        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(HexFormat.of().formatHex(root(leaves)));
    }

    /** RFC 6962, 2.1: the left tree has the largest power of two that is less than all. */
    private static byte[] root(List<byte[]> leaves) {
        MessageDigest digest = Sha256.digest();
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        digest.update((byte) 1);
        digest.update(root(leaves.subList(0, left)));
        return digest.digest(root(leaves.subList(left, leaves.size())));
    }
}
