package dev.stammkunde.finance.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.SealedShop;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.List;

/** Changes any bits of any byte of whatever was sealed: none of them is without meaning. */
final class TamperingProperties {

    private static final SealedShop SHOP = SealedShop.withBookings();
    private static final InMemorySealObjects CLOSED = SHOP.closed();

    @Property(tries = 500)
    void verify_anyByteThatIsAnother_isFound(
            @ForAll @IntRange(min = 0, max = 1_000) int object,
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int bits) {
        InMemorySealObjects objects = CLOSED.copy();
        List<String> keys = objects.keys("");
        String key = keys.get(object % keys.size());
        byte[] bytes = objects.find(key).orElseThrow();
        bytes[place % bytes.length] ^= (byte) bits;

        objects.replace(key, bytes);

        assertThat(SHOP.findings(objects)).as(key).isNotEmpty();
    }

    @Property(tries = 100)
    void verify_anyByteMoreOrLess_isFound(
            @ForAll @IntRange(min = 0, max = 1_000) int object,
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll boolean isMore) {
        InMemorySealObjects objects = CLOSED.copy();
        List<String> keys = objects.keys("");
        String key = keys.get(object % keys.size());
        byte[] bytes = objects.find(key).orElseThrow();
        int at = place % bytes.length;
        byte[] other = new byte[bytes.length + (isMore ? 1 : -1)];
        System.arraycopy(bytes, 0, other, 0, at);
        System.arraycopy(
                bytes,
                isMore ? at : at + 1,
                other,
                isMore ? at + 1 : at,
                bytes.length - at - (isMore ? 0 : 1));

        objects.replace(key, other);

        assertThat(SHOP.findings(objects)).as(key).isNotEmpty();
    }
}
