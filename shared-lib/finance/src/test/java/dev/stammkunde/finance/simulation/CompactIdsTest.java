package dev.stammkunde.finance.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CompactIdsTest {

    private static final int MANY = 50_000;

    private final CompactIds ids = new CompactIds();

    @Test
    void add_many_numbersThemInOrderAndFindsThem() {
        for (int i = 0; i < MANY; i++) {
            assertThat(ids.add("gid-" + i)).isEqualTo(i);
        }

        assertThat(ids.size()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i += 7) {
            assertThat(ids.add("gid-" + i)).isEqualTo(i);
            assertThat(ids.find("gid-" + i)).isEqualTo(i);
            assertThat(ids.id(i)).isEqualTo("gid-" + i);
        }
        assertThat(ids.find("gid-" + MANY)).isNegative();
    }

    @Test
    void add_idsOfTheSameHash_keepsThemApart() {
        assertThat(ids.add("Aa")).isZero();
        assertThat(ids.add("BB")).isEqualTo(1);
        assertThat(ids.add("Größe")).isEqualTo(2);
        assertThat(ids.add("")).isEqualTo(3);

        assertThat(ids.id(1)).isEqualTo("BB");
        assertThat(ids.id(2)).isEqualTo("Größe");
        assertThat(ids.find("")).isEqualTo(3);
    }
}
