package dev.stammkunde.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class NameHintTest {

    @Test
    void of_nameThatNothingIsLike_namesWhatIsKnown() {
        assertThat(NameHint.of("colour", List.of("sizes", "interests")))
                .isEqualTo("known are sizes, interests");
    }

    @Test
    void of_nameWithAMissingEnd_asksWhetherItWasMeant() {
        assertThat(NameHint.of("size", List.of("sizes"))).isEqualTo("did you mean sizes?");
    }

    @Test
    void of_nameWhereNothingIsKnown_saysSo() {
        assertThat(NameHint.of("shoe", List.of())).isEqualTo("there is none");
    }
}
