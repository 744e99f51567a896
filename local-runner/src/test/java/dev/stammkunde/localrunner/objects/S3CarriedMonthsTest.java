package dev.stammkunde.localrunner.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.months.CarriedFold;
import dev.stammkunde.finance.months.CarriedMonth;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.months.FoldTerms;
import dev.stammkunde.finance.store.S3CarriedMonths;
import dev.stammkunde.finance.testing.CarriedMonthsContract;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.SampleLines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Carried months on the runner's S3. */
final class S3CarriedMonthsTest extends CarriedMonthsContract {

    private static final int PIECE_CHARACTERS = 500;

    private LocalS3 s3;

    @BeforeEach
    void start() throws IOException {
        s3 = LocalS3.inMemory();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Override
    protected CarriedMonths months() {
        return new S3CarriedMonths(s3.client(), LocalS3.BUCKET, PIECE_CHARACTERS);
    }

    @Test
    void keep_aMonth_liesUnderTheShopAndTheMonth() {
        CarriedMonth kept =
                months().keep(
                                new CarriedFold(
                                        folded("kaffeerad", YearMonth.of(2026, 3), 1),
                                        new SortedLines(List.of(SampleLines.line("7001", 1)))
                                                .source()),
                                new FoldTerms(0, Set.of(), "EUR"),
                                CarriedMonth.NOTHING);

        List<String> keys =
                s3.client().listObjectsV2(list -> list.bucket(LocalS3.BUCKET)).contents().stream()
                        .map(S3Object::key)
                        .toList();
        String folder = "finance/v1/shop=kaffeerad/month=2026-03/";
        assertThat(keys)
                .containsExactly(
                        folder + "_carried.json",
                        folder + "accounts-" + kept.pieces().getFirst().sha256() + ".jsonl.gz");

        months().forget("kaffeerad", YearMonth.of(2026, 3));
        assertThat(
                        s3.client()
                                .getObjectAsBytes(
                                        get -> get.bucket(LocalS3.BUCKET).key(folder + "_zone.txt"))
                                .asUtf8String())
                .isEqualTo("Europe/Berlin");
    }
}
