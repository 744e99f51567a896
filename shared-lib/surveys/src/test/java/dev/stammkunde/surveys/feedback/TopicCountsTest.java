package dev.stammkunde.surveys.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

final class TopicCountsTest {

    private static final TopicCounts FORMS =
            new TopicCounts(Map.of(TextSource.FORM, 2L), Map.of("price", 1L, "delivery", 2L));

    @Test
    void percent_topicOfTexts_isOfAllTextsRoundedOnce() {
        TopicCounts both =
                FORMS.plus(
                        new TopicCounts(
                                Map.of(TextSource.SURVEY, 1L, TextSource.FORM, 3L),
                                Map.of("price", 1L)));

        assertThat(both.n()).isEqualTo(6);
        assertThat(both.percent("price")).contains(new BigDecimal("33.3"));
        assertThat(both.percent("website")).contains(new BigDecimal("0.0"));
        assertThat(both.texts()).containsEntry(TextSource.FORM, 5L);
    }

    @Test
    void percent_noTexts_isNone() {
        assertThat(TopicCounts.NONE.percent("price")).isEmpty();
    }
}
