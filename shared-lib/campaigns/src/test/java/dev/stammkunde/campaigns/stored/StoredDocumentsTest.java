package dev.stammkunde.campaigns.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.Gift;
import dev.stammkunde.campaigns.calendar.Occasion;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.json.MailSettingsJson;
import dev.stammkunde.platform.documents.Stamp;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.json.ProgrammeJson;
import dev.stammkunde.points.programme.Bonus;
import dev.stammkunde.points.programme.Programme;
import dev.stammkunde.testkit.StoredDocuments;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What any release stored is read as what it meant. When a writer's output changes, its new output
 * goes into the folder of the release that writes it, and the older folders stay as they are.
 */
final class StoredDocumentsTest {

    private static final StoredDocuments CORPUS = StoredDocuments.in("/stored");
    private static final String CAMPAIGNS = "campaigns";
    private static final String SETTINGS = "mail-settings";
    private static final String PROGRAMMES = "programmes";

    private static final BiFunction<String, String, Reading<Campaign>> READ_CAMPAIGN =
            (name, text) -> CampaignJson.readStored(new CampaignId("shop", name), text);
    private static final BiFunction<String, String, Reading<MailSettings>> READ_SETTINGS =
            (_, text) -> MailSettingsJson.readStored("shop", text);
    private static final BiFunction<String, String, Reading<Programme>> READ_PROGRAMME =
            (_, text) -> ProgrammeJson.readStored(text);

    @Test
    void documents_ofEveryRelease_meanWhatTheyMeant() {
        assertThat(CORPUS.releases()).isNotEmpty();
        Stream.concat(CORPUS.releases().stream(), Stream.of(CORPUS.later()))
                .forEach(
                        release -> {
                            assertMeans(release, CAMPAIGNS, SampleCampaigns.all(), READ_CAMPAIGN);
                            assertMeans(release, SETTINGS, SampleRules.settings(), READ_SETTINGS);
                            assertMeans(
                                    release, PROGRAMMES, SampleRules.programmes(), READ_PROGRAMME);
                        });
    }

    @Test
    void documents_ofTheLatestRelease_areThoseThatWritersWrite() {
        Path latest = CORPUS.releases().getLast();

        assertWritten(latest, CAMPAIGNS, SampleCampaigns.all(), CampaignJson::write);
        assertWritten(
                latest,
                SETTINGS,
                SampleRules.settings(),
                one -> MailSettingsJson.type("shop").write(one, Stamp.of(1)));
        assertWritten(latest, PROGRAMMES, SampleRules.programmes(), ProgrammeJson::write);
    }

    @Test
    void samples_haveEveryKind() {
        List<Campaign> campaigns = List.copyOf(SampleCampaigns.all().values());

        assertThat(kinds(campaigns.stream().map(Campaign::rule)))
                .isEqualTo(permitted(CampaignRule.class));
        assertThat(
                        kinds(
                                campaigns.stream()
                                        .map(Campaign::rule)
                                        .filter(CampaignRule.OnOccasion.class::isInstance)
                                        .map(CampaignRule.OnOccasion.class::cast)
                                        .map(CampaignRule.OnOccasion::occasion)))
                .isEqualTo(permitted(Occasion.class));
        assertThat(kinds(campaigns.stream().flatMap(one -> Stream.ofNullable(one.gift()))))
                .isEqualTo(permitted(Gift.class));
        assertThat(
                        kinds(
                                SampleRules.programmes().values().stream()
                                        .flatMap(one -> one.earning().bonuses().stream())
                                        .flatMap(bonus -> bonus.conditions().stream())))
                .isEqualTo(permitted(Bonus.Condition.class));
    }

    @Test
    void documents_beyondLimits_areUsable() {
        Path beyond = CORPUS.later().resolve("beyond-limits");

        StoredDocuments.documents(beyond, CAMPAIGNS)
                .forEach((name, text) -> assertUsable(name, READ_CAMPAIGN.apply(name, text)));
        StoredDocuments.documents(beyond, SETTINGS)
                .forEach((name, text) -> assertUsable(name, READ_SETTINGS.apply(name, text)));
        StoredDocuments.documents(beyond, PROGRAMMES)
                .forEach((name, text) -> assertUsable(name, READ_PROGRAMME.apply(name, text)));
    }

    @Test
    void documents_beyondLimits_areRefusedFromAuthors() {
        Path beyond = CORPUS.later().resolve("beyond-limits");

        assertThat(StoredDocuments.documents(beyond, CAMPAIGNS).values())
                .allSatisfy(
                        text ->
                                assertThat(CampaignJson.type(Set.of()).read(Json.parse(text)))
                                        .isInstanceOf(Reading.Invalid.class));
        assertThat(StoredDocuments.documents(beyond, SETTINGS).values())
                .allSatisfy(
                        text ->
                                assertThat(MailSettingsJson.type("shop").read(Json.parse(text)))
                                        .isInstanceOf(Reading.Invalid.class));
        assertThat(StoredDocuments.documents(beyond, PROGRAMMES).values())
                .allSatisfy(
                        text ->
                                assertThat(ProgrammeJson.read(text))
                                        .isInstanceOf(Reading.Invalid.class));
    }

    private static void assertUsable(String name, Reading<?> reading) {
        assertThat(reading).as(name).isInstanceOf(Reading.Valid.class);
    }

    private static <T> void assertMeans(
            Path release,
            String kind,
            Map<String, T> samples,
            BiFunction<String, String, Reading<T>> reader) {
        Map<String, String> documents = StoredDocuments.documents(release, kind);
        assertThat(documents).as(release + "/" + kind).isNotEmpty();
        documents.forEach(
                (name, text) ->
                        assertThat(valid(reader.apply(name, text)))
                                .as(release + "/" + kind + "/" + name)
                                .isEqualTo(samples.get(name)));
    }

    private static Object valid(Reading<?> reading) {
        return reading instanceof Reading.Valid<?>(Object value) ? value : reading;
    }

    private static <T> void assertWritten(
            Path release, String kind, Map<String, T> samples, Function<T, String> writer) {
        Map<String, String> written =
                samples.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> writer.apply(one.getValue())));
        assertThat(StoredDocuments.documents(release, kind))
                .as(
                        "What is written now is not what "
                                + release
                                + " holds: add it to the folder of the release to come")
                .isEqualTo(written);
    }

    private static Set<Class<?>> kinds(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}
