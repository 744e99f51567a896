package dev.stammkunde.platform.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

final class DeflatedTextTest {

    private static final int WINDOW = 32 * 1024;

    @Property(tries = 200)
    void inflate_anyTextOfPiecesThatComeAgain_givesItBack(@ForAll long seed) {
        Random random = new Random(seed);
        String before = random.nextBoolean() ? "" : pieces(random, "");
        String text = pieces(random, before);

        byte[] compressed = DeflatedText.deflate(text, before);

        assertThat(DeflatedText.inflate(compressed, before).equals(text)).isTrue();
    }

    /** Repeats pieces of all lengths from anywhere, near, far and out of what came before. */
    private static String pieces(Random random, String before) {
        StringBuilder text = new StringBuilder(before);
        int length = before.length() + random.nextInt(3 * WINDOW);
        while (text.length() < length) {
            if (random.nextInt(3) == 0 || text.isEmpty()) {
                text.append(random.nextBoolean() ? new UUID(random.nextLong(), 7) : "äöü€");
            } else {
                int from = random.nextInt(text.length());
                int to = from + random.nextInt(1 + Math.min(5_000, text.length() - from));
                text.append(text, from, to);
            }
        }
        return text.substring(before.length());
    }

    @Example
    void deflate_textOfUpToTheWindow_isZlibAlone() {
        byte[] compressed = DeflatedText.deflate("x".repeat(WINDOW));

        assertThat(compressed[0]).isEqualTo((byte) 0x78);
    }

    @Example
    void deflate_namesThatComeAgainFarAway_takesThemOnce() {
        StringBuilder names = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            names.append(new UUID(random.nextLong(), random.nextLong())).append(':');
        }
        int once = DeflatedText.deflate(names.toString()).length;

        String again = names + "and again" + names;

        assertThat(DeflatedText.deflate(again)).hasSizeLessThan(once + 100);
        assertThat(DeflatedText.deflate(names.toString(), again)).hasSizeLessThan(100);
    }

    @Property(tries = 300)
    void inflate_bytesThatWereChanged_failsOrGivesAText(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 10_000) int place) {
        byte[] compressed = DeflatedText.deflate(pieces(new Random(seed), ""));
        compressed[place % compressed.length] ^= (byte) (1 << place % 8);

        try {
            assertThat(DeflatedText.inflate(compressed)).isNotNull();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("compressed text");
        }
    }

    @Example
    void inflate_copyOfWhatIsNotThere_fails() {
        byte[] named = {0, 5, 9};

        assertThatThrownBy(() -> FarRepeats.resolve(new byte[0], named, 100))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FarRepeats.resolve(new byte[0], new byte[] {1, 'a', 101, 0}, 101))
                .isInstanceOf(IllegalStateException.class);
        assertThat(FarRepeats.resolve(new byte[0], new byte[] {1, 'a', 3, 0}, 4))
                .isEqualTo("aaaa".getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void deflate_longerThanIsReadAgain_isRefused() {
        String longest = "0123456789abcdef".repeat(DeflatedText.LONGEST / 16);

        byte[] compressed = DeflatedText.deflate(longest);

        assertThat(DeflatedText.inflate(compressed).equals(longest)).isTrue();
        assertThatThrownBy(() -> DeflatedText.deflate(longest + "!"))
                .isInstanceOf(TextTooLongException.class);
    }

    @Property(tries = 100)
    void isLonger_anyText_isByItsLength(@ForAll long seed) {
        String text = pieces(new Random(seed), "") + "!";
        byte[] compressed = DeflatedText.deflate(text);
        int length = text.getBytes(StandardCharsets.UTF_8).length;

        assertThat(DeflatedText.isLonger(compressed, length)).isFalse();
        assertThat(DeflatedText.isLonger(compressed, length - 1)).isTrue();
        assertThat(DeflatedText.isLonger(new byte[] {1, 2, 3}, 0)).isFalse();
    }

    @Example
    void inflate_textsAboutAsLongAsItsBuffers_givesThemBack() {
        for (int length : new int[] {0, 1, 1_023, 1_024, 1_025, 8_192, 100_000}) {
            String same = "ä".repeat(length);

            assertThat(DeflatedText.inflate(DeflatedText.deflate(same))).isEqualTo(same);
        }
    }

    @Example
    void inflate_afterWhatIsNone_readsTheNext() {
        byte[] good = DeflatedText.deflate("one two three");
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        byte[] longer = Arrays.copyOf(good, good.length + 1);

        for (byte[] bad : new byte[][] {cut, longer, new byte[0], {1, 2, 3}}) {
            assertThatThrownBy(() -> DeflatedText.inflate(bad))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(DeflatedText.inflate(good)).isEqualTo("one two three");
        }
    }
}
