package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.json.RecommendationsJson;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.servememberapi.json.FeedJson;
import dev.stammkunde.servememberapi.json.FeedJson.RefusedLine;
import dev.stammkunde.shop.catalogue.Catalogue;
import dev.stammkunde.shop.catalogue.Product;
import dev.stammkunde.shop.json.ProductJson;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Hears of the shop's products, one by one or many as lines of a file. */
final class ProductAnswers {

    /** Each is written by itself, on condition of its time: some seconds. */
    static final int MOST_LINES = 1_000;

    static final int MOST_BYTES = 2_000_000;

    private final Catalogue catalogue;
    private final FindSuggestions suggestions;

    ProductAnswers(CataloguePorts ports) {
        this.catalogue = ports.products();
        this.suggestions = ports.suggestions();
    }

    /**
     * Shows what is suggested to a customer, by one read.
     *
     * @param zone of the shop
     */
    HttpResponse recommendations(CustomerId customer, Instant now, ZoneId zone) {
        return HttpResponse.json(
                200,
                RecommendationsJson.write(
                        customer, suggestions.find(customer, now), LocalDate.ofInstant(now, zone)));
    }

    /** Shows a product as it is kept. */
    HttpResponse show(HttpRequest request) {
        AdminInput input = new AdminInput(request);
        return catalogue
                .find(input.shopId(), productId(input))
                .map(product -> HttpResponse.json(200, ProductJson.write(product)))
                .orElseGet(MemberProblems::unknownProduct);
    }

    /** Keeps a product, unless something newer is kept, which it answers then. */
    HttpResponse keep(HttpRequest request, Instant now) {
        AdminInput input = new AdminInput(request);
        JsonField body = input.body(ProductJson.MOST_BYTES);
        return switch (ProductJson.read(body, productId(input), now)) {
            case Reading.Valid<Product>(Product product) -> {
                boolean unused = catalogue.keep(input.shopId(), product);
                yield catalogue
                        .find(input.shopId(), product.productId())
                        .map(kept -> HttpResponse.json(200, ProductJson.write(kept)))
                        .orElseGet(MemberProblems::unknownProduct);
            }
            case Reading.Invalid<Product>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }

    /** Takes a product out, as of now. */
    HttpResponse remove(HttpRequest request, Instant now) {
        AdminInput input = new AdminInput(request);
        boolean unused = catalogue.remove(input.shopId(), productId(input), now);
        return HttpResponse.json(200, "{}");
    }

    /**
     * Takes lines of JSON, each of a product. Those that are wrong are told, and the others are
     * kept: of a million products some always are.
     */
    HttpResponse feed(HttpRequest request, Instant now) {
        AdminInput input = new AdminInput(request);
        String shopId = input.shopId();
        if (request.body().length() > MOST_BYTES) {
            throw AdminRefusedException.tooLarge(MOST_BYTES);
        }
        List<String> lines = request.body().text().lines().toList();
        if (lines.size() > MOST_LINES) {
            throw AdminRefusedException.invalid("$", "must be of at most " + MOST_LINES + " lines");
        }
        int kept = 0;
        int outdated = 0;
        List<RefusedLine> refused = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                switch (read(lines.get(line), now)) {
                    case Reading.Valid<Product>(Product product) -> {
                        if (catalogue.keep(shopId, product)) {
                            kept++;
                        } else {
                            outdated++;
                        }
                    }
                    case Reading.Invalid<Product>(List<Finding> problems) ->
                            refused.add(new RefusedLine(line + 1, problems.getFirst()));
                }
            }
        }
        return HttpResponse.json(200, FeedJson.write(kept, outdated, refused));
    }

    private static Reading<Product> read(String line, Instant now) {
        try {
            JsonField json = Json.parse(line);
            return json.kind() == JsonField.Kind.OBJECT
                    ? ProductJson.read(json, null, now)
                    : new Reading.Invalid<>(List.of(new Finding("$", "must be an object")));
        } catch (NotJsonException _) {
            return new Reading.Invalid<>(List.of(new Finding("$", "must be JSON")));
        } catch (InvalidFieldException e) {
            return new Reading.Invalid<>(List.of(new Finding(e.path(), e.problem())));
        }
    }

    private static String productId(AdminInput input) {
        String id = input.request().pathParameter("productId");
        if (id.isBlank()
                || id.length() > Product.LONGEST_ID
                || id.chars().anyMatch(Character::isISOControl)) {
            throw AdminRefusedException.parameter(
                    "productId", "must be an id of 1 to " + Product.LONGEST_ID + " characters");
        }
        return id;
    }
}
