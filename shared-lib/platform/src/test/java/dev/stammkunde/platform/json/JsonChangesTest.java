package dev.stammkunde.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.AuditChange;
import dev.stammkunde.platform.AuditChanges;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class JsonChangesTest {

    private static AuditChanges between(String before, String after) {
        return JsonChanges.between(before, after, Set.of("changedAt"));
    }

    @Test
    void between_documents_hasEachValueThatDiffersByItsPath() {
        AuditChanges changes =
                between(
                        "{\"a\":1.50,\"b\":{\"c\":\"x\",\"d\":true},\"list\":[1,2],\"gone\":null,"
                                + "\"changedAt\":\"1\"}",
                        "{\"a\":2,\"b\":{\"c\":\"x\",\"d\":false},\"list\":[1],\"new\":{},"
                                + "\"changedAt\":\"2\"}");

        assertThat(changes.isComplete()).isTrue();
        assertThat(changes.changes())
                .containsExactly(
                        new AuditChange("a", "1.50", "2"),
                        new AuditChange("b.d", "true", "false"),
                        new AuditChange("new", null, "{}"),
                        new AuditChange("list[1]", "2", null),
                        new AuditChange("gone", "null", null));
    }

    @Test
    void between_sameSaidOtherwise_isNothing() {
        assertThat(between("{\"a\":1,\"b\":2}", "{ \"b\":2, \"a\":1 }").changes()).isEmpty();
    }

    @Test
    void between_longTexts_showsWhereTheyDiffer() {
        String same = "s".repeat(5_000);

        AuditChanges changes =
                between("{\"t\":\"" + same + "old\"}", "{\"t\":\"" + same + "new😀\"}");

        assertThat(changes.isComplete()).isFalse();
        AuditChange change = changes.changes().getFirst();
        assertThat(change.before()).startsWith("…s").endsWith("old").hasSizeLessThan(250);
        assertThat(change.after()).startsWith("…s").endsWith("new😀").hasSizeLessThan(250);
    }

    @Test
    void between_pairsCutInHalf_leavesNoHalves() {
        String text =
                JsonChanges.of("{\"t\":\"x" + "😀".repeat(300) + "\"}", Set.of())
                        .changes()
                        .getFirst()
                        .after();

        assertThat(text).isEqualTo(WellFormed.text(String.valueOf(text))).doesNotContain("\uFFFD");
    }

    @Test
    void of_manyValues_hasTheFirstAndSaysSo() {
        String many =
                IntStream.range(0, 101)
                        .mapToObj(i -> "\"f" + i + "\":" + i)
                        .collect(Collectors.joining(",", "{", "}"));

        AuditChanges changes = JsonChanges.of(many, Set.of());

        assertThat(changes.changes()).hasSize(100);
        assertThat(changes.isComplete()).isFalse();
    }
}
