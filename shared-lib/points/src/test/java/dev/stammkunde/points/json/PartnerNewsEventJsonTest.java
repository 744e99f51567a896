package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.PartnerNews.AgreementEnd;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

final class PartnerNewsEventJsonTest {

    private static final DocumentId CAFE = new DocumentId("demo-shop", "cafe");
    private static final Instant AT = Instant.parse("2026-11-05T09:00:00Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void read_sample_isTheAnswerToADispute() throws IOException {
        String sample =
                Files.readString(
                        RepositoryRoot.path().resolve("events/ledger-events/PartnerTold.json"));

        assertThat(PartnerNewsEventJson.read(Json.parse(sample)))
                .isEqualTo(new PartnerNews.DisputeAnswered(CAFE, AT, MONTH, 1, false));
    }

    @Test
    void read_whatWasWritten_isTheSame() {
        for (PartnerNews news :
                List.of(
                        new PartnerNews.MonthClosed(CAFE, AT, MONTH),
                        new PartnerNews.DisputeAnswered(CAFE, AT, MONTH, 20, true),
                        new PartnerNews.AgreementEnds(CAFE, AT, 7, AgreementEnd.ENDED, null, null),
                        new PartnerNews.AgreementEnds(
                                CAFE,
                                AT,
                                7,
                                AgreementEnd.ENDS,
                                LocalDate.of(2027, 1, 31),
                                LocalDate.of(2027, 2, 28)))) {
            assertThat(PartnerNewsEventJson.read(Json.parse(PartnerNewsEventJson.write(news))))
                    .isEqualTo(news);
        }
    }

    @Test
    void read_anotherSchema_isRefused() {
        assertThatThrownBy(() -> PartnerNewsEventJson.read(Json.parse("{\"schema\":2}")))
                .isInstanceOf(InvalidFieldException.class);
    }
}
