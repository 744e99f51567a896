package dev.stammkunde.shop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.testing.SampleEntries;
import dev.stammkunde.shop.access.SecretChanges;

import org.junit.jupiter.api.Test;

/** What any store of changes of secrets does. */
public abstract class SecretChangesContract {

    /** Returns an empty store. */
    protected abstract SecretChanges emptyStore();

    @Test
    void announce_twoWhoSawTheSame_onlyTheFirstMay() {
        SecretChanges changes = emptyStore();

        assertThat(changes.find("shop")).isEmpty();
        assertThat(changes.announce(0, SampleEntries.next("shop"))).isTrue();
        assertThat(changes.announce(0, SampleEntries.next("shop"))).isFalse();
        assertThat(changes.announce(1, SampleEntries.next("shop"))).isTrue();
        assertThat(changes.announce(1, SampleEntries.next("shop"))).isFalse();
        assertThat(changes.find("shop"))
                .hasValueSatisfying(
                        last -> {
                            assertThat(last.revision()).isEqualTo(2);
                            assertThat(last.by()).isEqualTo("sample-person");
                        });
        assertThat(changes.find("other")).isEmpty();
    }
}
