package dev.stammkunde.architecturetests.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.costs.AskedPartition;
import dev.stammkunde.architecturetests.template.AllowedPartitions;
import dev.stammkunde.architecturetests.template.Template;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.privacy.AfterErasure.Fate;
import dev.stammkunde.privacy.DataPart;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person is told, and what is left of them, by the functions as they are deployed. */
final class RightsOfCustomersTest {

    private static DeployedRights functions;
    private static KeptThings kept;
    private static int number;

    private String anna = "";
    private String bob = "";

    @BeforeAll
    static void load() throws IOException, ReflectiveOperationException {
        kept = new KeptThings();
        functions = new DeployedRights();
    }

    @AfterAll
    static void close() throws IOException {
        functions.close();
    }

    /** Two people of each test's own: emptying tables takes longer than the test. */
    @BeforeEach
    void plant() {
        number++;
        anna = "anna-" + number;
        bob = "bob-" + number;
        functions.plant(kept.of(anna));
        functions.plant(kept.of(bob));
    }

    @Test
    void dataModel_eachPlaceOfPersons_isPlantedHere() {
        List<DocumentedPlaces.Place> places = DocumentedPlaces.all();
        List<KeptThings.Thing> things = kept.of(anna);

        assertThat(places).hasSizeGreaterThan(60);
        assertThat(places)
                .filteredOn(DocumentedPlaces.Place::isOfPerson)
                .hasSizeGreaterThan(30)
                .allSatisfy(place -> assertThat(things).as(place.toString()).anyMatch(place::has));
        assertThat(things.stream().map(KeptThings.Thing::part).filter(Objects::nonNull))
                .as("parts of which something is planted")
                .containsAll(Arrays.stream(DataPart.values()).map(Enum::name).toList());
    }

    @Test
    void export_hasAllThatIsKeptOfOnePersonAndNothingElse() throws IOException {
        for (String form : List.of("JSON", "PAGE")) {
            String file = functions.export(anna, form);

            for (KeptThings.Thing thing : kept.of(anna)) {
                if (thing.part() != null && !thing.part().equals("MAILBOX")) {
                    assertThat(file)
                            .as(thing.toString())
                            .contains(thing.marker() + "\"".repeat(form.equals("JSON") ? 1 : 0));
                }
            }
            assertThat(file)
                    .contains("marker-got-" + anna, "marker-state-" + anna, "marker-known-" + anna)
                    .doesNotContain(bob, "neighbour", "colleague", "secret-");
        }
    }

    @Test
    void export_asJson_tellsEachThingInItsPart() throws IOException {
        JsonField file = Json.parse(functions.export(anna, "JSON"));

        for (JsonField part : file.elements("parts")) {
            Set<String> told =
                    part.elements("items").stream()
                            .flatMap(item -> item.findText("marker").stream())
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> planted =
                    kept.of(anna).stream()
                            .filter(thing -> part.text("part").equals(thing.part()))
                            .filter(thing -> !part.text("part").equals("MAILBOX"))
                            .map(KeptThings.Thing::marker)
                            .collect(Collectors.toCollection(TreeSet::new));
            if (part.text("part").equals("DEEDS")) {
                continue;
            }
            assertThat(told).as(part.text("part")).isEqualTo(planted);
        }
        assertThat(file.elements("parts"))
                .extracting(part -> part.text("part"))
                .containsExactly(
                        Arrays.stream(DataPart.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void erasure_leavesWhatItSaysBeforehandAndNothingElse() throws IOException {
        functions.erase(anna);

        for (KeptThings.Thing thing : kept.of(anna)) {
            if (thing.part() != null) {
                Optional<Map<String, AttributeValue>> left = functions.find(thing);
                switch (DataPart.valueOf(Objects.requireNonNull(thing.part()))
                        .afterErasure()
                        .fate()) {
                    case GONE -> assertThat(left).as(thing.toString()).isEmpty();
                    case STAYS -> assertThat(left).as(thing.toString()).contains(thing.item());
                    case REDUCED -> assertThat(left).as(thing.toString()).isPresent();
                }
            }
        }
        assertThat(functions.everything())
                .contains("person-" + bob)
                .doesNotContain("person-" + anna);
        assertThat(kept.of(bob).stream().filter(thing -> functions.find(thing).isEmpty()).toList())
                .isEmpty();
    }

    @Test
    void erasure_reduces_whatIsSaidToBeReduced() throws IOException {
        functions.erase(anna);

        Set<DataPart> changed =
                kept.of(anna).stream()
                        .filter(thing -> thing.part() != null)
                        .filter(
                                thing ->
                                        functions.find(thing).isPresent()
                                                && !functions
                                                        .find(thing)
                                                        .get()
                                                        .equals(thing.item()))
                        .map(thing -> DataPart.valueOf(Objects.requireNonNull(thing.part())))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataPart.class)));
        assertThat(changed)
                .containsExactlyElementsOf(
                        Arrays.stream(DataPart.values())
                                .filter(part -> part.afterErasure().fate() == Fate.REDUCED)
                                .toList());
    }

    /** Each kind that a programme writes for a customer, also what only leads to another. */
    @Test
    void erasure_ofSomebodyInAllProgrammes_leavesWhatTheTableOfProgrammesSays() throws IOException {
        Map<DocumentedPlaces.Place, String> fates = DocumentedPlaces.fatesOfProgrammes();
        List<KeptThings.Thing> things =
                kept.of(anna).stream()
                        .filter(thing -> thing.table().equals("ProgrammesTable"))
                        .toList();

        functions.erase(anna);

        assertThat(things).hasSizeGreaterThan(25);
        for (KeptThings.Thing thing : things) {
            List<String> fate =
                    fates.entrySet().stream()
                            .filter(each -> each.getKey().has(thing))
                            .map(Map.Entry::getValue)
                            .toList();
            assertThat(fate).as("rows of %s in docs/data-subjects.md", thing).hasSize(1);
            Optional<Map<String, AttributeValue>> left = functions.find(thing);
            if (fate.getFirst().startsWith("goes")) {
                assertThat(left).as(thing.toString()).isEmpty();
            } else if (fate.getFirst().startsWith("stays without")) {
                assertThat(left).as(thing.toString()).isPresent();
                assertThat(left.orElseThrow().keySet())
                        .as(thing.toString())
                        .isNotEqualTo(thing.item().keySet());
            } else {
                assertThat(left).as(thing.toString()).contains(thing.item());
            }
        }
        assertThat(fates.keySet())
                .as("rows of which nothing is planted")
                .allSatisfy(place -> assertThat(things).anyMatch(place::has));
    }

    /** Nothing but AWS itself would say that a policy lacks what the code asks. */
    @Test
    void rights_thatCustomersUse_askForNothingThatTheTemplateForbids() throws IOException {
        AllowedPartitions allowed =
                new AllowedPartitions(Template.parse(Repository.ours().text("template.yaml")));
        List<AskedPartition> unused = functions.asked();

        functions.export(anna, "JSON");
        functions.erase(anna);
        functions.tellLate(anna, bob);
        functions.delete(bob);

        List<AskedPartition> asked = functions.asked();
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream().distinct())
                .filteredOn(
                        it -> !allowed.allows(it.function(), it.verb(), it.table(), it.partition()))
                .isEmpty();
    }

    @Test
    void erasure_twiceAndWithALateOrderAndMerge_doesNotRevive() throws IOException {
        functions.erase(anna);
        String once = functions.everything();

        assertThat(functions.erase(anna)).contains("\"statusCode\":200", "ERASED");
        functions.tellLate(anna, bob);

        assertThat(once).doesNotContain("person-" + anna);
        assertThat(functions.everything()).doesNotContain("person-" + anna, "late-" + anna);
        assertThat(functions.export(anna, "JSON")).doesNotContain("person-");
    }
}
