package dev.stammkunde.rewards.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.testing.Orders;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.CostBearer;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.rewards.testing.SampleRewards;
import dev.stammkunde.testkit.StoredDocuments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rewards that any release stored are read as what they meant. When the writer's output changes,
 * its new output goes into the folder of the release that writes it, and the older folders stay as
 * they are.
 */
final class StoredRewardsTest {

    private static final StoredDocuments CORPUS = StoredDocuments.in("/stored-rewards");
    private static final String REWARDS = "rewards";

    @Test
    void rewards_ofEveryRelease_meanWhatTheyMeant() {
        assertThat(CORPUS.releases()).isNotEmpty();
        Stream.concat(CORPUS.releases().stream(), Stream.of(CORPUS.later()))
                .forEach(
                        release -> {
                            Map<String, String> documents =
                                    StoredDocuments.documents(release, REWARDS);
                            assertThat(documents).as(release.toString()).isNotEmpty();
                            documents.forEach(
                                    (name, text) ->
                                            assertThat(read(name, text))
                                                    .as(release + "/" + name)
                                                    .isEqualTo(
                                                            new Reading.Valid<>(
                                                                    SampleRewards.named(name))));
                        });
    }

    @Test
    void rewards_ofTheLatestRelease_areThoseThatTheWriterWrites() {
        Map<String, String> written =
                SampleRewards.all().values().stream()
                        .collect(
                                Collectors.toMap(
                                        reward -> reward.id().id(), StoredRewardsTest::write));

        assertThat(StoredDocuments.documents(CORPUS.releases().getLast(), REWARDS))
                .as("What is written now: add it to the folder of the release to come")
                .isEqualTo(written);
    }

    @Test
    void samples_haveEveryKind() {
        var drafts = SampleRewards.all().values().stream().map(Reward::draft).toList();

        assertThat(kinds(drafts.stream().map(RewardDraft::benefit)))
                .isEqualTo(permitted(Benefit.class));
        assertThat(kinds(drafts.stream().map(RewardDraft::bearer)))
                .isEqualTo(permitted(CostBearer.class));
    }

    /** Nobody may have a reward by rules that are understood in part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"kind\":\"AMOUNT_OFF\" | \"kind\":\"CASH\"                    | benefit.kind",
                "\"minimum\":            | \"articlesAtLeast\":2,\"minimum\":     | benefit.articlesAtLeast",
                "\"perCustomer\":2       | \"perDay\":1,\"perCustomer\":2         | limits.perDay",
                "\"validDays\":14        | \"weekdays\":1,\"validDays\":14        | term.weekdays",
                "\"boughtWithinDays\":90 | \"city\":1,\"boughtWithinDays\":90     | audience.city",
                "\"state\":\"PAUSED\"    | \"state\":\"DRAFT\"                  | state",
            })
    void reward_thatCannotBeUnderstood_isNamed(String known, String later, String path) {
        String text = write(SampleRewards.named("whole"));
        assertThat(text).contains(known);

        assertThat(read("whole", text.replace(known, later)))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(((Reading.Invalid<?>) invalid).problems())
                                        .extracting(Finding::path)
                                        .contains(path));
    }

    private static Reading<Reward> read(String name, String text) {
        return RewardJson.readStored(new RewardId(Orders.SHOP, name), text);
    }

    private static String write(Reward reward) {
        return RewardJson.TYPE.write(
                reward.draft(),
                new Stamp(
                        reward.id().id(),
                        reward.version(),
                        new Stamp.Life(
                                DocumentState.valueOf(reward.state().name()), reward.activeSince()),
                        null));
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}
