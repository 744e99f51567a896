package dev.stammkunde.localrunner.fuzz;

import dev.stammkunde.localrunner.fuzz.Doc.Literal;
import dev.stammkunde.localrunner.shops.LocalShops;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A webhook that is wrong somewhere and rightly signed, unless it is its signature that is wrong.
 *
 * @param mutations what was done to it, for people
 * @param answers the statuses by which it may be answered
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FuzzedWebhook(
        int number,
        Sample sample,
        List<String> mutations,
        Set<Integer> answers,
        Envelope envelope,
        byte[] body) {

    /** One of so many, since it takes its time. */
    private static final int ONE_IS_BIGGEST = 250;

    private static final List<String> ORDER_IDS = List.of("data.payload.order.id", "data.id", "id");

    private static final List<String> CUSTOMER_IDS =
            List.of(
                    "data.payload.order.orderCustomer.customerNumber",
                    "data.customer.id",
                    "customer.id",
                    "customer_id");

    private static final Set<Integer> TAKEN = Set.of(200);

    /** Sent when their time is within five minutes, which a change of the body may break. */
    private static final Set<Integer> TAKEN_OR_TOO_OLD = Set.of(200, 401);

    /** Standard Webhooks has no platform that switches a failing webhook off. */
    private static final Set<Integer> TAKEN_OR_REFUSED = Set.of(200, 422);

    /** Beyond the 6 MB of Lambda the gateway answers itself. */
    private static final Set<Integer> TOO_LARGE = Set.of(413);

    /** Returns the input of a seed by its number, as it is sent now. */
    public static FuzzedWebhook of(List<Sample> samples, long seed, int number, Instant now) {
        var chance = Chance.of(seed, number);
        var shop = chance.pick(LocalShops.all());
        var sample =
                chance.pick(samples.stream().filter(s -> s.shop().equals(shop)).toList())
                        .fresh(number, Marks.MARK);
        var mutations = new ArrayList<String>();
        var doc = timed(sample.doc(), now);
        boolean isBiggest = number % ONE_IS_BIGGEST == ONE_IS_BIGGEST / 2;
        int kind = isBiggest ? 8 : chance.below(10);
        for (int count = chance.pick(1, 1, 1, 2, 3); kind < 7 && count > 0; count--) {
            var mutation = chance.pick(JsonMutation.values());
            var changed = mutation.apply(doc, chance);
            doc = changed.doc();
            mutations.add(mutation + " at " + changed.place().label());
        }
        var body = BodyMutation.utf8(doc.write());
        boolean isText = true;
        if (kind == 7 || kind == 8) {
            var mutation = isBiggest ? BodyMutation.BIGGEST : smaller(chance);
            body = mutation.apply(doc.write(), chance);
            mutations.add(mutation.toString());
            isText = mutation.isText();
        }
        var envelope = Envelope.signed(sample.shop(), sample.topic(), "fuzz-" + number, body, now);
        var answers = isText ? answers(sample) : union(answers(sample), Set.of(401));
        if (kind == 9) {
            var mutation = chance.pick(EnvelopeMutation.values());
            envelope = mutation.apply(envelope, chance);
            mutations.add(mutation.toString());
            answers =
                    mutation.answers().contains(200)
                            ? union(answers, mutation.answers())
                            : mutation.answers();
        }
        return new FuzzedWebhook(
                number, sample, mutations, isBiggest ? TOO_LARGE : answers, envelope, body);
    }

    /** Returns a webhook that is as it should be. */
    public static FuzzedWebhook good(Sample sample, int number, Instant now) {
        var body = BodyMutation.utf8(timed(sample.doc(), now).write());
        return new FuzzedWebhook(
                number,
                sample,
                List.of(),
                TAKEN,
                Envelope.signed(sample.shop(), sample.topic(), "good-" + number, body, now),
                body);
    }

    private static BodyMutation smaller(Chance chance) {
        var mutation = chance.pick(BodyMutation.values());
        return mutation == BodyMutation.BIGGEST ? BodyMutation.PADDED : mutation;
    }

    private static Set<Integer> answers(Sample sample) {
        return switch (sample.shop().platform()) {
            case "shopware" -> TAKEN_OR_TOO_OLD;
            case "standard" -> TAKEN_OR_REFUSED;
            default -> TAKEN;
        };
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /** Shopware signs the time of the attempt in the body. */
    private static Doc timed(Doc doc, Instant now) {
        return doc.mapped(
                (name, literal) ->
                        name.equals("timestamp") && !literal.isText()
                                ? new Literal(String.valueOf(now.getEpochSecond()))
                                : literal);
    }

    /** Returns the id of the order that it is about, if that is still what the sample says. */
    public Optional<String> findOrderId() {
        return sample.name().startsWith("order") ? findId(ORDER_IDS) : Optional.empty();
    }

    /** Returns the id of the customer that it is about, if that is still what the sample says. */
    public Optional<String> findCustomerId() {
        return findId(sample.name().startsWith("customer") ? ORDER_IDS : CUSTOMER_IDS);
    }

    private Optional<String> findId(List<String> labels) {
        if (mutations.stream().anyMatch(mutation -> mayChange(labels, mutation))) {
            return Optional.empty();
        }
        return sample.doc().places().stream()
                .filter(place -> labels.contains(place.label()))
                .map(place -> ((Literal) sample.doc().at(place)).content())
                .findFirst();
    }

    private static boolean mayChange(List<String> labels, String mutation) {
        var parts = mutation.split(" at ", 2);
        return parts.length == 1 || labels.stream().anyMatch(id -> id.startsWith(parts[1]));
    }

    public HttpRequest request(URI base) {
        var request =
                HttpRequest.newBuilder(URI.create(base + envelope.path()))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        envelope.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    @Override
    public String toString() {
        return "number %d, %s %s, %s"
                .formatted(
                        number,
                        sample.shop().platform(),
                        sample.name(),
                        mutations.isEmpty() ? "as it should be" : String.join(", ", mutations));
    }
}
