package dev.stammkunde.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.shop.BothLanguages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.stream.Stream;

final class DataPartTest {

    @ParameterizedTest
    @EnumSource
    void part_saysAllInBothLanguages(DataPart part) {
        assertThat(
                        Stream.of(
                                part.title(),
                                part.purpose().words(),
                                part.purpose().legalBasis(),
                                part.retention().words(),
                                part.origin().words(),
                                part.afterErasure().words()))
                .allSatisfy(
                        words -> {
                            assertThat(words.de()).isNotBlank();
                            assertThat(words.en()).isNotBlank().isNotEqualTo(words.de());
                        });
    }

    @Test
    void reasons_areEachOfSomePart() {
        assertThat(parts().map(DataPart::afterErasure)).contains(AfterErasure.values());
        assertThat(parts().map(DataPart::retention)).contains(Retention.values());
        assertThat(parts().map(DataPart::origin)).contains(DataOrigin.values());
        assertThat(parts().map(DataPart::purpose)).contains(KeepingPurpose.values());
        assertThat(parts().map(DataPart::title).map(BothLanguages::en)).doesNotHaveDuplicates();
    }

    private static Stream<DataPart> parts() {
        return Arrays.stream(DataPart.values());
    }
}
